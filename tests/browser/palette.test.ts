import { beforeAll, describe, expect, test } from 'vitest';
import { cardNamed, openDesk, type Desk } from './board-desk.ts';
import { faults, type Visit } from './pages.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const crm = (externalId: string) => ({ system: 'crm', externalId });
  const rows = ['Halden Logistics', 'Meridian Health'].map((name) => ({ name, ref: crm(name) }));
  await desk.ask(`mutation ($input: UpsertAccountsInput!) { upsertAccounts(input: $input) { rows { status } } }`, {
    input: { rows },
  });
});

const palette = async (visit?: Visit) => {
  const { page, board } = await desk.openBoard(visit);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Find or do anything' });
  await dialog.waitFor();
  return { page, board, dialog, box: dialog.getByRole('combobox') };
};

describe('The palette', () => {
  test('finds a record by its beginning and goes there', async () => {
    const { page, dialog, box } = await palette();
    await box.fill('hald');
    await dialog.getByRole('option', { name: /Halden Logistics/ }).waitFor();
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await dialog.getByRole('option', { name: /Halden/ }).getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Halden Logistics', level: 1 }).waitFor();
  });

  test('does what the board can do, with the card last in hand', async () => {
    const { page, board } = await desk.openBoard();
    await cardNamed(page, 'Thank by name').focus();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Find or do anything' });
    await dialog.getByRole('combobox').fill('impact thank');
    await dialog.getByRole('option', { name: /Set the impact of Thank by name/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('dialog').waitFor();
    expect(board.cards.length).toBe(7);
  });

  test('goes through its lines by arrow keys, and gives the focus back', async () => {
    const { page, dialog, box } = await palette();
    expect(await faults(page)).toEqual([]);
    await box.fill('look dark');
    await page.keyboard.press('ArrowUp');
    expect(await dialog.locator('[aria-selected=true]').textContent()).toContain('Search everything');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  test('offers what was looked at last', async () => {
    const { page } = await desk.openBoard();
    await page.goto(`${desk.house.url}/accounts`, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    const first = page.getByRole('dialog').getByRole('option').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('Staffing engagement');
  });
});

describe('The sheet of shortcuts', () => {
  test('opens by ?, and letters can be switched off there', async () => {
    const page = await desk.open('/accounts', { scheme: 'dark' });
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Shortcuts' });
    await sheet.waitFor();
    expect(await faults(page)).toEqual([]);
    await sheet.getByRole('checkbox', { name: /Letters and signs/ }).uncheck();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.matches('[type=search]'))).toBe(false);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.dataset['letters'])).toBe('off');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find or do anything' }).waitFor();
  });
});

describe('The search page', () => {
  test('is reached by / and Enter, and works without JavaScript', async () => {
    const page = await desk.open('/boards');
    await page.keyboard.press('/');
    await page.keyboard.type('meridain');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Meridian Health' }).waitFor();
    expect(await faults(page)).toEqual([]);
    const plain = await desk.open('/search?q=halden', { javaScript: false, scheme: 'dark' });
    expect(await plain.getByRole('link', { name: 'Halden Logistics' }).count()).toBe(1);
  });
});
