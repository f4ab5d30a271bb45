import type { Page } from 'playwright-core';
import { quietOf } from './quiet.ts';

/** What is done on a board to come to a state. */
export type Reach = (page: Page) => Promise<void>;

const dialogOf = (page: Page) => page.getByRole('dialog').waitFor();

/** Keys pressed on the first card, then what must have appeared. */
const keys =
  (pressed: readonly string[], appeared: Reach = dialogOf): Reach =>
  async (page) => {
    await quietOf(page).settled();
    await page.locator('.card a[tabindex="0"]').first().focus();
    for (const key of pressed) await page.keyboard.press(key);
    await appeared(page);
  };

const head =
  (name: string): Reach =>
  async (page) => {
    await quietOf(page).settled();
    await page.locator(`[data-head="${name}"]`).click();
    await dialogOf(page);
  };

const tab =
  (name: string): Reach =>
  async (page) => {
    await page.locator('.card a').first().click();
    await page.getByRole('tab', { name }).click();
    await quietOf(page).settled();
  };

const button =
  (name: string): Reach =>
  async (page) => {
    await page.locator('summary, button', { hasText: name }).first().click();
    await quietOf(page).settled();
  };

/** Text that the same person wrote elsewhere while it was being changed here. */
const merge: Reach = async (page) => {
  await page.locator('.card a').first().click();
  await page.getByLabel('Description').fill('Within the hour, by whoever was asked.');
  const { origin, searchParams } = new URL(page.url());
  const body = `By name, within ${(Date.now() % 90) + 2} hours.`;
  const query = 'mutation ($input: UpdateCardsInput!) { updateCards(input: $input) { userErrors { message } } }';
  const data = { query, variables: { input: { cards: [{ id: searchParams.get('card'), body }] } } };
  await page.request.post(`${origin}/graphql`, { data, headers: { origin } });
  await dialogOf(page);
};

/** The states of a board that an address alone does not lead to, by the name of their picture. */
export const screenStates: Readonly<Record<string, Reach>> = {
  'state-palette': keys(['Control+k']),
  'state-shortcuts': keys(['?']),
  'state-move': keys(['m']),
  'state-title': keys(['e']),
  'state-role': keys(['r']),
  'state-impact': keys(['i']),
  'state-friction': keys(['f']),
  'state-values': keys(['v']),
  'state-new-card': keys(['n']),
  'state-archive': keys(['Delete']),
  'state-lifted': keys(['Space', 'ArrowRight'], (page) => page.locator('.card.carried').waitFor()),
  'state-selected': keys(['Control+a'], (page) => page.getByRole('region', { name: 'Selected cards' }).waitFor()),
  'state-slice': keys(['t'], (page) => page.locator('.why').waitFor()),
  'state-slice-refused': async (page) => {
    await keys(['t'], (shown) => shown.locator('.why').waitFor())(page);
    await page.getByLabel('Points', { exact: true }).fill('501');
    await page.locator('.found .refusal').waitFor();
  },
  'state-merge': merge,
  'state-release': head('band 0'),
  'state-closing': async (page) => {
    await head('band 1')(page);
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    await page.getByRole('dialog', { name: /^Close / }).waitFor();
  },
  'state-epic': head('column 0'),
  'state-comments': tab('Comments'),
  'state-lived': tab('Lived'),
  'state-history': tab('History'),
  'state-board': async (page) => {
    await button('Add')(page);
    await page.getByRole('button', { name: 'Another name for this board' }).click();
    await dialogOf(page);
  },
  'state-filter': button('More'),
  'state-views': button('Views'),
  'state-export': button('Export'),
  'state-offline': async (page) => {
    await quietOf(page).settled();
    await page.context().setOffline(true);
    await page.locator('p.offline').waitFor();
  },
  'state-archived': async (page) => {
    await keys(['Delete'])(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Archive/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button('Add')(page);
    await page.getByRole('button', { name: 'Something that was archived' }).click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  },
};
