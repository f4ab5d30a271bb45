import { beforeAll, describe, expect, test } from 'vitest';
import { cardNamed, focusedName, openDesk, press, saidOn, titlesIn, type Desk } from './board-desk.ts';
import { reload, settled } from './pages.ts';

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
    await press(page, 'Space');
    expect(await saidOn(page)).toBe('Moved Publish prices to Like, Discovery, Release 2, 1 of 1.');
    expect(await focusedName(page)).toMatch(/^Publish prices.*Like, Discovery, Release 2, 1 of 1/);
    await settled(page);
    await reload(page);
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
  await page.keyboard.type('m x3');
  await page.getByRole('dialog').waitFor();
  expect(await page.locator('.card.selected, .card.dim, .card.carried').count()).toBe(0);
  await press(page, 'Control+a');
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

test('N makes a card after this one, and Delete archives it once it is confirmed, until it is undone', async () => {
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
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual(find.filter((title) => !title.startsWith('Say')));
  await expect.poll(() => focusedName(page)).toMatch(/^Publish prices/);
  await press(page, 'Control+z');
  await expect.poll(() => titlesIn(page, 'Know, Find us, Release 1')).toEqual(find);
  expect(await focusedName(page)).toMatch(/^Publish prices/);
});

test('E, R, I, F and V change a card in place', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Publish prices').focus();
  const change = async (key: string, ...keys: string[]) => {
    await press(page, key);
    await page.getByRole('dialog').waitFor();
    await press(page, ...keys);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await change('e', 'Control+a', 'A', 'l', 'l', 'Enter');
  await change('i', '9', 'Enter');
  await change('r', 'c', 'Enter');
  await change('f', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect.poll(() => focusedName(page)).toMatch(/^All\. Owner: champion\..*Impact 9, .*Friction: delay/);
  expect(await saidOn(page)).toBe('Friction of All set.');
});

test('Digits show one stage alone, and 0 all of them', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Answer in public').focus();
  await press(page, '3');
  expect(await page.locator('.card:not(.dim) .title').allTextContents()).toEqual([
    'Access before kickoff',
    'First day checklist',
  ]);
  expect(await saidOn(page)).toBe('Trust, 2 cards.');
  await press(page, '0');
  expect(await page.locator('.card.dim').count()).toBe(0);
});

test('P leads to what was planned and lived and back to the card, and digits count there too', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Publish prices').focus();
  await press(page, 'p');
  const lived = page.getByRole('region', { name: 'Planned and lived' });
  await lived.waitFor();
  await expect.poll(() => lived.evaluate((own) => own.contains(document.activeElement))).toBe(true);
  await press(page, '3');
  await expect.poll(() => page.locator('.bar .sum').innerText()).toMatch(/^2 of /);
  await press(page, '0', 'p');
  await expect.poll(() => focusedName(page)).toMatch(/^Publish prices/);
});

test('Who has switched typed signs off keeps Space, arrows and Control', async () => {
  const { page } = await desk.openBoard();
  await page.context().addCookies([{ name: 'letters', value: 'off', url: desk.house.url }]);
  await reload(page);
  await cardNamed(page, 'Publish prices').focus();
  await press(page, 'm', 'x', '3', ']');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.locator('.card.selected, .card.dim').count()).toBe(0);
  expect(await focusedName(page)).toMatch(/^Publish prices/);
  await press(page, 'Space');
  expect(await saidOn(page)).toMatch(/^Lifted Publish prices/);
});

describe('On the head of an epic or a release', () => {
  test('Alt, Shift and arrows move it, which is said, and the focus stays', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Answer in public').focus();
    await press(page, 'ArrowUp', 'Alt+Shift+ArrowRight');
    await expect.poll(() => saidOn(page)).toBe('Moved the epic Find us to Like, 1 of 2.');
    expect(await page.locator('.stage.like li').allTextContents()).toEqual(['Find us', 'Discovery']);
    expect(await focusedName(page)).toBe('Find us');
    await press(page, 'ArrowDown', 'ArrowLeft', 'Alt+Shift+ArrowDown');
    await expect.poll(() => saidOn(page)).toBe('Release 1 is now release 2 of 2.');
    expect(await page.locator('section.band h3').allTextContents()).toEqual(['Release 2', 'Release 1', 'Unscheduled']);
    expect(await focusedName(page)).toBe('Release 1');
  });

  test('Delete archives it, asks what becomes of its cards, and undo brings all back', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Answer in public').focus();
    await press(page, 'ArrowUp', 'ArrowRight', 'Delete');
    await page.getByRole('combobox', { name: /^1 card stands in it/ }).selectOption('Move them to Delivery');
    await page.getByRole('button', { name: 'Archive the epic' }).click();
    await expect.poll(() => titlesIn(page, 'Act, Delivery, Release 1')).toEqual(['Ask what success means']);
    await expect.poll(() => focusedName(page)).toBe('Find us');
    await press(page, 'ArrowDown', 'ArrowLeft', 'Delete');
    await page.getByRole('combobox', { name: /^4 cards stand in it/ }).selectOption('Archive them with the release');
    await page.getByRole('button', { name: 'Archive the release' }).click();
    await expect.poll(() => page.locator('section.band h3').allTextContents()).toEqual(['Release 2', 'Unscheduled']);
    await settled(page);
    await press(page, 'Control+z');
    await expect.poll(() => titlesIn(page, 'Know, Find us, Release 1')).toHaveLength(3);
    await press(page, 'Control+z');
    await expect.poll(() => titlesIn(page, 'Like, Discovery, Release 1')).toEqual(['Ask what success means']);
  });

  test('Enter opens it, to be renamed and put elsewhere, and the focus comes back', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Answer in public').focus();
    await press(page, 'ArrowUp', 'Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Be found');
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('Grow');
    await page.getByRole('button', { name: 'Save the epic' }).click();
    await expect.poll(() => page.locator('.stage.grow li').allTextContents()).toEqual(['Be found']);
    await expect.poll(() => focusedName(page)).toBe('Be found');
  });
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
