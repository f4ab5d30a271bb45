import { beforeAll, describe, expect, test } from 'vitest';
import { tellCustomers } from './customer.ts';
import { faults, openPages, type Pages, type Visit } from './pages.ts';

let pages: Pages;
let story: Awaited<ReturnType<typeof tellCustomers>>;
const without: Visit = { javaScript: false };

beforeAll(async () => {
  pages = await openPages();
  story = await tellCustomers(pages.house);
});

const rowsOf = async (page: Awaited<ReturnType<Pages['open']>>): Promise<string[]> =>
  page.locator('tbody th[scope=row] .title').allTextContents();

describe('The list of accounts, without JavaScript,', () => {
  test('finds an account by a part of its name', async () => {
    const page = await pages.open('/accounts', without);
    await page.getByLabel('Name contains').fill('harb');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await rowsOf(page)).toEqual(['Harbour Works']);
    const row = await page.locator('tbody tr').textContent();
    expect(row).toMatch(
      /Trust[\s\S]*too little evidence[\s\S]*\+33\.3[\s\S]*NPS[\s\S]*6 answers[\s\S]*60 %[\s\S]*5 due outcomes/,
    );
  });

  test('goes through all accounts page by page, none twice', async () => {
    const page = await pages.open('/accounts', without);
    const first = await rowsOf(page);
    await page.getByRole('link', { name: 'More accounts' }).click();
    const second = await rowsOf(page);
    expect(first).toHaveLength(50);
    expect(new Set([...first, ...second]).size).toBe(62);
    expect(await page.getByRole('link', { name: 'From the beginning' }).count()).toBe(1);
  });

  test('sorts by a column, and turns around', async () => {
    const page = await pages.open('/accounts?stage=TRUST&stage=LIKE&sort=stage', without);
    await page.getByRole('columnheader', { name: 'Account' }).getByRole('link').click();
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toContain('Account');
    await page.locator('th[aria-sort=ascending] a').click();
    expect(await page.locator('th[aria-sort=descending]').textContent()).toContain('Account');
  });

  test('names the filter to drop when nothing fits', async () => {
    const page = await pages.open('/accounts?q=harbour&industry=energy', without);
    await page.getByRole('link', { name: 'Drop: industry contains “energy”' }).click();
    expect(await rowsOf(page)).toEqual(['Harbour Works']);
  });

  test('says how to begin where there is no account', async () => {
    const page = await pages.open('/accounts', { ...without, as: pages.house.otherWorkspace });
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('No accounts yet');
  });
});

describe('An account, without JavaScript,', () => {
  test('tells everything that matters on one page', async () => {
    const page = await pages.open(`/accounts/${story.harbour}`, without);
    const text = (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');
    const told = [
      'In Trust for less than a day. Experience stands at an NPS of +33.3 and 60 % of the outcomes due are reached.',
      '1 account below: Quay Nine',
      'Where does the second rollout start?',
      'They expect the date we gave',
      'Every customer can rely on us as on a good neighbour.',
      'Review of the first quarter Now, ',
      'A ship is loaded in two days, not six',
      'Seller Sales vacant Dana Marsh until',
      'Stale: it may be 90 days old at most. Ask again.',
      'Gap: nobody knows this yet.',
      'CSAT 62.5 % answered 4 or 5 8 answers',
      'eNPS too little evidence 2 answers',
      'Review Act 60 % answered 4 or 5 5 answers',
    ];
    for (const sentence of told) expect(text).toContain(sentence);
    expect(await page.locator('main [style]').count()).toBe(0);
  });

  test('narrows its timeline by channel and friction', async () => {
    const page = await pages.open(`/accounts/${story.harbour}`, without);
    await page.getByLabel('Channel').selectOption('Phone');
    await page.getByLabel('Friction felt').selectOption('Delay');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(page.url()).toContain('#timeline');
    expect(await page.locator('#timeline li[id]').count()).toBe(2);
    expect(await page.locator('#timeline').innerText()).toContain('Delay 2 of 3, 52 hours');
  });

  test('shows older interactions on the next page, and those of the accounts below when asked', async () => {
    const page = await pages.open(`/accounts/${story.harbour}`, without);
    const first = await page.locator('#timeline li[id]').evaluateAll((entries) => entries.map(({ id }) => id));
    await page.getByRole('link', { name: 'Earlier interactions' }).click();
    const second = await page.locator('#timeline li[id]').evaluateAll((entries) => entries.map(({ id }) => id));
    expect(new Set([...first, ...second]).size).toBe(50);
    await page.getByLabel('With the accounts below').check();
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('#timeline').innerText()).toContain('Quay gate does not open');
  });

  test('that nobody knows is not found', async () => {
    const page = await pages.open('/accounts/01940000-0000-7000-8000-000000000000', without);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is nothing at this address');
  });
});

describe('With the keyboard', () => {
  test('J and K step along the timeline, which is one stop', async () => {
    const page = await pages.open(`/accounts/${story.harbour}`);
    const entries = page.locator('#timeline li[tabindex]');
    expect(await page.locator('#timeline li[tabindex="0"]').count()).toBe(1);
    await entries.first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await entries.nth(1).evaluate((entry) => entry === document.activeElement)).toBe(true);
    expect(await page.locator('#timeline li[tabindex="0"]').count()).toBe(1);
  });

  test('G and A jump to the search of accounts', async () => {
    const page = await pages.open(`/accounts/${story.harbour}`);
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.waitForURL('**/accounts#account-search');
    await page.keyboard.type('quay');
    await page.keyboard.press('Enter');
    await page.waitForURL('**q=quay**');
    expect(await rowsOf(page)).toEqual(['Quay Nine']);
  });
});

test('An account opens at its top, and the way back leads to where the list was left', async () => {
  const page = await pages.open('/accounts');
  const top = () => page.getByRole('main').evaluate((main) => main.scrollTop);
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 900));
  await page.getByRole('link', { name: 'Branch 20' }).click();
  await page.getByRole('heading', { level: 1, name: 'Branch 20' }).waitFor();
  expect(await top()).toBe(0);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
  await expect.poll(top).toBe(900);
});

describe('In light and dark', () => {
  test.each([
    ['the list', (): string => '/accounts', 'admin'],
    ['the empty list', (): string => '/accounts', 'otherWorkspace'],
    ['a search without result', (): string => '/accounts?q=nobody', 'admin'],
    ['an account with a life', (): string => `/accounts/${story.harbour}`, 'admin'],
    ['an account without', (): string => `/accounts/${story.bare}`, 'admin'],
  ] as const)('%s has no fault against WCAG 2.2 A and AA', async (_, path, as) => {
    const page = await pages.open(path(), { as: pages.house[as] });
    expect(await faults(page)).toEqual([]);
  });
});

test.each([320, 390, 720])('At %d pixels nothing has to be scrolled sideways', async (width) => {
  for (const path of ['/accounts', `/accounts/${story.harbour}`]) {
    const page = await pages.open(path, { width });
    const wider = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(wider).toBe(0);
  }
});
