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
  await page.locator(`input[value="${board.id}"]`).check();
  await page.getByRole('button', { name: 'Create the board' }).click();
  await page.getByRole('heading', { name: 'The same again' }).waitFor();
  expect(await page.locator('.bar .sum').textContent()).toContain('7 cards');
});
