import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardNamed, focusedName, openDesk, press, saidOn, titlesIn, type Desk } from './board-desk.ts';
import { faults, settled } from './pages.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const selected = (page: Page) => page.locator('.card.selected .title').allTextContents();
const bar = (page: Page) => page.getByRole('region', { name: 'Selected cards' });

describe('Selecting', () => {
  test('by key: X one, Shift and arrows more, Control A the cell, then all that is found', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Answer in public').focus();
    await press(page, 'x');
    expect(await saidOn(page)).toBe('Selected Answer in public. 1 card selected.');
    expect(await focusedName(page)).toMatch(/^Answer in public.*Selected$/);
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp');
    expect(await selected(page)).toEqual(['Answer in public', 'Publish prices']);
    await press(page, 'Control+a');
    expect(await saidOn(page)).toBe('The whole cell is selected. 3 cards selected.');
    await press(page, 'Control+a');
    expect(await saidOn(page)).toBe('All. 7 cards selected.');
    await press(page, 'Escape');
    expect(await selected(page)).toEqual([]);
    await bar(page).waitFor({ state: 'detached' });
  });

  test('by mouse: Control one, Shift all between', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Weekly release note').click({ modifiers: ['Control'] });
    await cardNamed(page, 'Answer in public').click({ modifiers: ['Control'] });
    await cardNamed(page, 'Thank by name').click({ modifiers: ['Shift'] });
    expect(await selected(page)).toEqual([
      'Answer in public',
      'Publish prices',
      'Thank by name',
      'Weekly release note',
    ]);
    await bar(page).getByText('4 cards selected').waitFor();
    expect(await page.getByRole('complementary').count()).toBe(0);
  });

  test('by finger: once one is selected, a tap selects', async () => {
    const { page } = await desk.openBoard({ width: 390, height: 844, touch: true });
    await page.getByRole('button', { name: 'Move Publish prices' }).tap();
    await page.getByRole('button', { name: 'Select the card' }).tap();
    await cardNamed(page, 'Thank by name').tap();
    expect(await selected(page)).toEqual(['Publish prices', 'Thank by name']);
    const button = await bar(page).getByRole('button', { name: 'Move' }).boundingBox();
    expect(button?.height).toBeGreaterThanOrEqual(44);
  });
});

describe('All selected at once', () => {
  test('get a role, and one undo takes it back', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Answer in public').focus();
    await press(page, 'Control+a');
    await bar(page).getByRole('button', { name: 'Role' }).click();
    await page.getByRole('listbox').selectOption('Champion');
    await page.getByRole('button', { name: 'Set on 3 cards' }).click();
    const owners = () => page.locator('ul[aria-label^="Know, Find us, Release 1"] .role').allTextContents();
    expect(await owners()).toEqual(['Champion', 'Champion', 'Champion']);
    await settled(page);
    await press(page, 'Control+z');
    await expect.poll(owners).toEqual(['Seller', 'Seller', 'Seller']);
    expect(await focusedName(page)).toMatch(/^Answer in public/);
  });

  test('are assigned to somebody, whom the filter then finds, also by the address', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Answer in public').focus();
    await press(page, 'Control+a');
    await bar(page).getByRole('button', { name: 'Assign to' }).click();
    await page.getByRole('listbox').selectOption('The planner');
    await page.getByRole('button', { name: 'Set on 3 cards' }).click();
    await expect.poll(() => page.locator('.card [title="Assigned to The planner"]').count()).toBe(3);
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('button', { name: 'Assignee' }).click();
    await page.getByRole('checkbox', { name: 'Nobody yet 4' }).check();
    await expect.poll(() => page.locator('.bar .sum').innerText()).toBe('4 of 7 cards');
    await page.waitForURL('**assignee=none**');
    await press(page, 'Escape');
    await cardNamed(page, 'Weekly release note').focus();
    await press(page, 'i', 'Backspace', '9', 'Enter');
    await expect.poll(() => focusedName(page)).toMatch(/^Weekly release note.*Impact 9/);
  });

  test('go to a release by name, each in its own epic, and are told how many are there already', async () => {
    const { page } = await desk.openBoard();
    for (const title of ['Publish prices', 'Ask what success means', 'First day checklist'])
      await cardNamed(page, title).click({ modifiers: ['Control'] });
    await press(page, 'm');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('rel 2');
    await page.getByText('3 cards, 1 of them already there.').waitFor();
    await press(page, 'Enter');
    expect(await titlesIn(page, 'Know, Find us, Release 2')).toEqual(['Publish prices']);
    expect(await titlesIn(page, 'Like, Discovery, Release 2')).toEqual(['Ask what success means']);
    expect(await saidOn(page)).toBe('Moved 3 cards to Release 2, each in its epic.');
    await settled(page);
    await press(page, 'Control+z');
    await expect.poll(() => titlesIn(page, 'Like, Discovery, Release 1')).toEqual(['Ask what success means']);
    expect(await titlesIn(page, 'Know, Find us, Release 2')).toEqual([]);
  });

  test('are lifted together with Space, and put down behind one another', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Publish prices').focus();
    await press(page, 'x', 'Shift+ArrowDown', 'Space', ']');
    expect(await saidOn(page)).toBe('Like, Discovery, Release 1, 2 of 3.');
    await press(page, 'Space');
    expect(await saidOn(page)).toBe('Moved 2 cards to Like, Discovery, Release 1.');
    const there = ['Ask what success means', 'Publish prices', 'Thank by name'];
    expect(await titlesIn(page, 'Like, Discovery, Release 1')).toEqual(there);
  });

  test('are archived, and come back', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Answer in public').focus();
    await press(page, 'Control+a', 'Delete');
    await page.getByRole('button', { name: 'Archive 3 cards' }).click();
    expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual([]);
    await settled(page);
    await press(page, 'Control+z');
    const back = ['Answer in public', 'Publish prices', 'Thank by name'];
    await expect.poll(() => titlesIn(page, 'Know, Find us, Release 1')).toEqual(back);
  });
});

test('The bar and its dialogs have no fault', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Answer in public').focus();
  await press(page, 'Control+a');
  await bar(page).waitFor();
  expect(await faults(page)).toEqual([]);
  for (const key of ['r', 'i', 'f', 'v', 'm', 'Delete']) {
    await cardNamed(page, 'Answer in public').focus();
    await press(page, key);
    await page.getByRole('dialog').waitFor();
    expect(await faults(page, 'dialog')).toEqual([]);
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});
