import { beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from './board-desk.ts';
import { faults } from './pages.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

test('A new board begins with a template that told before what it holds', async () => {
  const page = await desk.open('/boards', { scheme: 'dark' });
  await page.getByLabel('Name').fill('People for Halden');
  await page.getByRole('radio', { name: /Staffing engagement.*119 cards of 9 roles/ }).check();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create the board' }).click();
  await page.getByRole('heading', { name: 'People for Halden' }).waitFor();
  expect(await page.locator('.bar .sum').textContent()).toContain('119 cards');
});

test('A new board begins as a copy of another', async () => {
  const { board } = await desk.openBoard();
  const page = await desk.open('/boards', { width: 390 });
  await page.getByLabel('Name').fill('The same again');
  await page.locator(`input[type="radio"][value="${board.id}"]`).check();
  await page.getByRole('button', { name: 'Create the board' }).click();
  await page.getByRole('heading', { name: 'The same again' }).waitFor();
  expect(await page.locator('.bar .sum').textContent()).toContain('7 cards');
});

test('A board is renamed and archived where boards are listed, and brought back', async () => {
  const { board } = await desk.openBoard();
  const rename = 'mutation ($input: UpdateStoryboardInput!) { updateStoryboard(input: $input) { operationId } }';
  await desk.ask(rename, { input: { storyboard: board.id, name: 'Pilot' } });
  const page = await desk.open('/boards', { scheme: 'dark' });
  const menu = (name: string) =>
    page.locator('summary', { hasText: '…' }).and(page.getByLabel(`Change ${name}`, { exact: true }));
  await menu('Pilot').click();
  await page.getByLabel('What it is called').and(page.locator(':visible')).fill('Pilot in spring');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the name' }).and(page.locator(':visible')).click();
  await page.getByText('The board is called Pilot in spring.').waitFor();
  await menu('Pilot in spring').click();
  await page.getByRole('button', { name: 'Archive' }).and(page.locator(':visible')).click();
  await page.getByText('Pilot in spring is archived.').waitFor();
  const archived = page.getByRole('region', { name: 'Archived boards' });
  expect(await archived.getByRole('link').allTextContents()).toEqual(['Pilot in spring']);
  expect(await faults(page)).toEqual([]);
  await archived.getByRole('button', { name: 'Restore Pilot in spring' }).click();
  await page.getByText('Pilot in spring is back.').waitFor();
  expect(await archived.count()).toBe(0);
});

test('A board is renamed where one works on it; archived, it rests for everybody until it is restored', async () => {
  const { page, board } = await desk.openBoard();
  const other = await desk.open(`/boards/${board.id}`, { as: desk.house.viewer, width: 390, scheme: 'dark' });
  await page.getByText('Add', { exact: true }).click();
  await page.getByRole('button', { name: 'Another name for this board' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Engagement in autumn');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the name' }).click();
  await page.getByRole('heading', { name: 'Engagement in autumn' }).waitFor();
  await other.getByRole('heading', { name: 'Engagement in autumn' }).waitFor();
  await page.getByText('Add', { exact: true }).click();
  await page.getByRole('button', { name: 'Another name for this board' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await page.getByText('This board is archived since').waitFor();
  await other.getByText('This board is archived since').waitFor();
  expect(await page.getByRole('button', { name: 'New card' }).count()).toBe(0);
  expect(await other.getByRole('button', { name: 'Restore the board' }).count()).toBe(0);
  expect([...(await faults(page)), ...(await faults(other))]).toEqual([]);
  await page.getByRole('button', { name: 'Restore the board' }).click();
  await page.getByRole('button', { name: 'New card', exact: true }).waitFor();
  expect(await page.getByText('This board is archived since').count()).toBe(0);
});
