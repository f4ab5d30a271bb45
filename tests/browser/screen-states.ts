import type { Page } from 'playwright-core';
import { quietOf } from './quiet.ts';

/** What is done on a board to come to a state. */
export type Reach = (page: Page) => Promise<void>;

const dialogOf = (page: Page) => page.getByRole('dialog').waitFor();

/** Keys pressed on the first card, then what must have appeared. */
const keys =
  (pressed: readonly string[], appeared: Reach = dialogOf): Reach =>
  async (page) => {
    await quietOf(page)();
    await page.locator('.card a[tabindex="0"]').first().focus();
    for (const key of pressed) await page.keyboard.press(key);
    await appeared(page);
  };

const head =
  (name: string): Reach =>
  async (page) => {
    await quietOf(page)();
    await page.locator(`[data-head="${name}"]`).click();
    await dialogOf(page);
  };

const tab =
  (name: string): Reach =>
  async (page) => {
    await page.locator('.card a').first().click();
    await page.getByRole('tab', { name }).click();
    await quietOf(page)();
  };

const button =
  (name: string): Reach =>
  async (page) => {
    await page.locator('summary, button', { hasText: name }).first().click();
    await quietOf(page)();
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
  'state-release': head('band 0'),
  'state-epic': head('column 0'),
  'state-comments': tab('Comments'),
  'state-lived': tab('Lived'),
  'state-history': tab('History'),
  'state-filter': button('More'),
  'state-views': button('Views'),
  'state-export': button('Export'),
  'state-offline': async (page) => {
    await quietOf(page)();
    await page.context().setOffline(true);
    await page.locator('p.offline').waitFor();
  },
};
