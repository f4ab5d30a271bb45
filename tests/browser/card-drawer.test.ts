import { beforeAll, expect, test } from 'vitest';
import { cardNamed, openDesk, saidOn, titlesIn, type Desk } from './board-desk.ts';
import { faults, reload } from './pages.ts';

const patience = { timeout: 15_000 };

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const opened = async (title = 'Publish prices') => {
  const { page, board } = await desk.openBoard();
  await cardNamed(page, title).click();
  const drawer = page.locator('aside');
  await drawer.getByRole('tab', { name: 'Card' }).waitFor();
  return { page, board, drawer };
};

test('The history of a card tells in sentences who changed what', async () => {
  const { page, board, drawer } = await opened();
  const [, prices] = board.cards;
  await desk.change('updateCards', { cards: [{ id: prices, impact: 9, title: 'Publish all prices' }] });
  const release = board.releases['Release 2'];
  await desk.change('moveCards', { cards: [prices], epic: board.epics['Find us'], release, after: null });
  await drawer.getByRole('tab', { name: 'History' }).click();
  const sentences = drawer.getByRole('tabpanel').getByRole('listitem');
  await expect.poll(() => sentences.first().textContent(), patience).toContain('moved it from Release 1 to Release 2.');
  expect(await sentences.nth(1).textContent()).toContain('changed the impact from 5 to 9');
  expect(await sentences.nth(1).textContent()).toContain('renamed it from “Publish prices” to “Publish all prices”');
  expect(await sentences.last().textContent()).toContain('made this card.');
  expect(await faults(page)).toEqual([]);
});

test('What was lived of a card leads to the accounts it was lived with', async () => {
  const { page, board, drawer } = await opened('Weekly release note');
  const crm = (externalId: string) => ({ system: 'crm', externalId });
  await desk.ask(
    `mutation ($accounts: UpsertAccountsInput!) { upsertAccounts(input: $accounts) { rows { status } } }`,
    { accounts: { rows: [{ name: 'Halden', ref: crm('halden') }] } },
  );
  const note = { kind: 'MESSAGE', at: '2026-03-01T10:00:00Z', subject: 'Friday note', account: crm('halden') };
  await desk.ask(
    `mutation ($notes: IngestInteractionsInput!) { ingestInteractions(input: $notes) { rows { status } } }`,
    { notes: { rows: [{ ...note, card: { id: board.cards.at(-1) } }] } },
  );
  await drawer.getByRole('tab', { name: 'Lived' }).click();
  await drawer.getByText('Friday note').waitFor();
  expect(await drawer.getByText('1 time, with 1 account').count()).toBe(1);
  await drawer.getByRole('link', { name: 'Halden' }).click();
  await page.getByRole('heading', { name: 'Halden', level: 1 }).waitFor();
});

test('What is said about a card mentions members, is put otherwise, and can be taken away', async () => {
  const { page, drawer } = await opened();
  await drawer.getByRole('tab', { name: 'Comments' }).click();
  const box = drawer.getByLabel('Say something');
  await box.pressSequentially('Ask @vie');
  await drawer.getByRole('option', { name: 'The viewer' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('about it.');
  await page.keyboard.press('Control+Enter');
  const said = drawer.getByRole('tabpanel').getByRole('listitem');
  await expect.poll(() => said.first().textContent(), patience).toContain('Ask @The viewer about it.');
  expect(await said.first().locator('b', { hasText: '@The viewer' }).count()).toBe(1);
  await said.first().getByRole('button', { name: 'Edit' }).click();
  await said.getByLabel('Put it otherwise').fill('Nothing to ask.');
  await said.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => said.first().textContent(), patience).toContain('edited');
  await said.getByRole('button', { name: 'Delete' }).click();
  await said.getByRole('button', { name: 'Delete for good' }).click();
  await drawer.getByText('Nobody has said anything about this card yet.').waitFor();
});

test('A card is given to a member, and serves an outcome that is found by its words', async () => {
  const { page, drawer } = await opened('Ask what success means');
  const halden = { system: 'crm', externalId: 'halden' };
  await desk.ask(`mutation ($input: UpsertAccountsInput!) { upsertAccounts(input: $input) { rows { status } } }`, {
    input: { rows: [{ name: 'Halden', ref: halden }] },
  });
  await desk.ask(
    `mutation ($input: UpsertOutcomesInput!) { upsertOutcomes(input: $input) { rows { errors { message } } } }`,
    {
      input: { rows: [{ account: halden, pillar: 'EXPECTED_OUTCOME', statement: 'Claims are paid in a day' }] },
    },
  );
  await drawer.getByLabel('Assignee').selectOption('The planner');
  await drawer.getByLabel('Add an outcome').fill('paid day');
  await drawer.getByRole('button', { name: /Claims are paid in a day/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => saidOn(page), patience).toBe('Saved Ask what success means.');
  await reload(page);
  await drawer.getByText('Claims are paid in a day (Halden)').first().waitFor();
  expect(await drawer.getByLabel('Assignee').locator('option:checked').textContent()).toBe('The planner');
  expect(await faults(page)).toEqual([]);
});

test('What was typed into a card and not saved is there after the page was loaded anew', async () => {
  const { page, drawer } = await opened();
  await drawer.getByLabel('For whom').fill('new sponsor');
  await reload(page);
  await drawer.getByRole('region', { name: 'Typed before and not saved' }).getByText('new sponsor').waitFor();
  expect(await faults(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Keep it' }).click();
  expect(await drawer.getByLabel('For whom').inputValue()).toBe('new sponsor');
  await drawer.getByRole('button', { name: 'Save the card' }).click();
  await expect.poll(() => saidOn(page), patience).toBe('Saved Publish prices.');
  await reload(page);
  await drawer.getByRole('tab', { name: 'Card' }).waitFor();
  expect(await drawer.getByRole('region', { name: 'Typed before and not saved' }).count()).toBe(0);
});

test('Parts of a card are walked by arrow keys', async () => {
  const { page, drawer } = await opened();
  await drawer.getByRole('tab', { name: 'Card' }).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^History/);
  await page.keyboard.press('Home');
  expect(await drawer.getByRole('tab', { name: 'Card' }).getAttribute('aria-selected')).toBe('true');
});

test('Who types while somebody else changes the same text is asked whose stays, and loses nothing', async () => {
  const { page, board, drawer } = await opened();
  await drawer.getByRole('textbox', { name: 'Title' }).fill('Publish our prices');
  await drawer.getByLabel('Description').fill('Mine.');
  await desk.change('updateCards', { cards: [{ id: board.cards[1], title: 'Publish a price list', effort: 8 }] });
  const dialog = page.getByRole('dialog', { name: /You both changed/ });
  await dialog.waitFor();
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('radio', { name: 'Theirs' }).check();
  await dialog.getByRole('button', { name: 'Save the card' }).click();
  await expect.poll(() => saidOn(page), patience).toBe('Saved Publish a price list.');
  expect(await drawer.getByLabel('Description').inputValue()).toBe('Mine.');
  expect(await drawer.getByLabel('Effort, points').inputValue()).toBe('8');
  expect(await titlesIn(page, 'Know, Find us, Release 1')).toContain('Publish a price list');
});
