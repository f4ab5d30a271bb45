import { beforeAll, describe, expect, test } from 'vitest';
import { cardNamed, focusedName, openDesk, press, saidOn, titlesIn, type Desk } from './board-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

test('The cards are reached within six tabs', async () => {
  const { page } = await desk.openBoard();
  await press(page, 'Tab', 'Tab', 'Enter', 'Tab');
  expect(await focusedName(page)).toMatch(/^Answer in public\. Owner: seller\. Know, Find us, Release 1, 1 of 3\./);
});

test('Arrow keys walk from card to card over cells, releases and stages', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Answer in public').focus();
  const walk: [string, RegExp][] = [
    ['ArrowDown', /^Publish prices/],
    ['ArrowRight', /^Ask what success means/],
    ['ArrowLeft', /^Answer in public/],
    ['End', /^Thank by name/],
    ['PageDown', /^First day checklist/],
    ['ArrowUp', /^Access before kickoff/],
    [']', /^Weekly release note/],
    ['Control+Home', /^Answer in public/],
    ['ArrowUp', /^Find us$/],
    ['ArrowDown', /^Answer in public/],
    ['ArrowLeft', /^Release 1$/],
    ['ArrowRight', /^Answer in public/],
  ];
  for (const [key, name] of walk) {
    await press(page, key);
    expect(await focusedName(page)).toMatch(name);
  }
});

test('The board is one tab stop', async () => {
  const { page } = await desk.openBoard();
  expect(await page.locator('.board [tabindex="0"]').count()).toBe(1);
  await cardNamed(page, 'Answer in public').focus();
  await press(page, 'ArrowDown');
  expect(await page.locator('.board [tabindex="0"] .aside').textContent()).toMatch(/^Publish prices/);
});

describe('Lifting with Space', () => {
  test('carries a card to another stage and release in four keys, says each step, and lasts', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Publish prices').focus();
    await press(page, 'Space');
    expect(await saidOn(page)).toMatch(/^Lifted Publish prices\. Know, Find us, Release 1, 2 of 3\./);
    await press(page, ']');
    expect(await saidOn(page)).toBe('Like, Discovery, Release 1, 2 of 2.');
    await press(page, 'PageDown');
    expect(await saidOn(page)).toBe('Like, Discovery, Release 2, 1 of 1.');
    const answered = page.waitForResponse('**/graphql');
    await press(page, 'Space');
    expect(await saidOn(page)).toBe('Moved Publish prices to Like, Discovery, Release 2, 1 of 1.');
    expect(await focusedName(page)).toMatch(/^Publish prices.*Like, Discovery, Release 2, 1 of 1/);
    await answered;
    await page.reload({ waitUntil: 'networkidle' });
    expect(await titlesIn(page, 'Like, Discovery, Release 2')).toEqual(['Publish prices']);
    expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual(['Answer in public', 'Thank by name']);
  });

  test('and Escape puts it back exactly where it was', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Publish prices').focus();
    await press(page, 'Space', 'ArrowRight', 'ArrowDown', ']', 'Escape');
    expect(await saidOn(page)).toBe('Publish prices is back. Know, Find us, Release 1, 2 of 3.');
    expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual([
      'Answer in public',
      'Publish prices',
      'Thank by name',
    ]);
    expect(await focusedName(page)).toMatch(/^Publish prices/);
  });
});

test('Alt, Shift and an arrow move a card at once, and the focus goes along', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Thank by name').focus();
  await press(page, 'Alt+Shift+ArrowUp');
  expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual([
    'Answer in public',
    'Thank by name',
    'Publish prices',
  ]);
  await press(page, 'Alt+Shift+ArrowRight', 'Alt+Shift+Home');
  expect(await titlesIn(page, 'Like, Discovery, Release 1')).toEqual(['Thank by name', 'Ask what success means']);
  expect(await focusedName(page)).toMatch(/^Thank by name.*Like, Discovery, Release 1, 1 of 2/);
});

test('M moves by name: "rel 2 onb"', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Publish prices').focus();
  await press(page, 'm');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('rel 2 onb');
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await titlesIn(page, 'Trust, Onboarding, Release 2')).toEqual([
    'Access before kickoff',
    'First day checklist',
    'Publish prices',
  ]);
  await expect.poll(() => focusedName(page)).toMatch(/^Publish prices.*Trust, Onboarding, Release 2, 3 of 3/);
});

test('N makes a card after this one, and Delete deletes it once it is confirmed', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Answer in public').focus();
  await press(page, 'n');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Say no to a poor fit');
  await press(page, 'Enter');
  await expect.poll(() => focusedName(page)).toMatch(/^Say no to a poor fit/);
  const find = ['Answer in public', 'Say no to a poor fit', 'Publish prices', 'Thank by name'];
  expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual(find);
  await press(page, 'Delete');
  await page.getByRole('button', { name: 'Delete the card' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual(find.filter((title) => !title.startsWith('Say')));
  await expect.poll(() => focusedName(page)).toMatch(/^Publish prices/);
});

test('Who may only read can walk, and is told that nothing can be moved', async () => {
  const { page } = await desk.openBoard({ as: desk.house.viewer });
  expect(await page.getByRole('button', { name: 'New card' }).count()).toBe(0);
  await cardNamed(page, 'Answer in public').focus();
  await press(page, 'ArrowDown', 'Space');
  expect(await saidOn(page)).toBe('Your access lets you read this board, not change it.');
  await press(page, 'Enter');
  await page.getByRole('complementary').waitFor();
  expect(await page.getByLabel('Description').isDisabled()).toBe(true);
});
