import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardNamed, focusedName, openDesk, press, saidOn, titlesIn, type Desk } from './board-desk.ts';
import { faults, reload, type Visit } from './pages.ts';
import { call } from './planned.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const findUs = 'Know, Find us, Release 1';
const aSecond = { timeout: 1_000, interval: 20 };

/** The board of somebody who already sees that the other one is there, too. */
async function twoPages(visit: Visit = {}) {
  const { page: one, board } = await desk.openBoard(visit);
  const other = await desk.open(`/boards/${board.id}`, { ...visit, as: desk.house.planner });
  for (const page of [one, other]) await page.getByRole('list', { name: /^Also on this board/ }).waitFor();
  return { one, other, board };
}

/** A change the planner makes somewhere else. */
const asPlanner = (name: string, input: object) =>
  call((query, variables) => desk.house.ask(query, variables, desk.house.planner), name, input);

const notice = (page: Page) => page.getByRole('region', { name: 'Notices' });

describe('Two people on one board', () => {
  test('see each other, and each other’s moves within a second', async () => {
    const { one, other, board } = await twoPages();
    expect(await one.getByRole('list', { name: 'Also on this board: The planner' }).count()).toBe(1);
    await cardNamed(one, 'Thank by name').focus();
    await press(one, 'Alt+Shift+ArrowUp');
    await expect
      .poll(() => titlesIn(other, findUs), aSecond)
      .toEqual(['Answer in public', 'Thank by name', 'Publish prices']);
    await cardNamed(other, 'Answer in public').focus();
    await press(other, 'Alt+Shift+ArrowRight');
    await expect.poll(() => titlesIn(one, findUs), aSecond).toEqual(['Thank by name', 'Publish prices']);
    expect(await focusedName(one)).toMatch(/^Thank by name/);
    await asPlanner('upsertRelease', { id: board.releases['Release 2'], name: 'Release two' });
    await one.getByRole('heading', { name: 'Release two' }).waitFor();
  });

  test('see which card the other one is editing', async () => {
    const { one, other } = await twoPages();
    await cardNamed(one, 'Publish prices').click();
    await one.getByRole('complementary').waitFor();
    const card = other.locator('.card', { hasText: 'Publish prices' });
    await card.getByText('is editing this card.').waitFor();
    expect(await faults(other)).toEqual([]);
    await press(one, 'Escape');
    await card.getByText('is editing this card.').waitFor({ state: 'detached' });
  });

  test('undo only what they did themselves, and both see it', async () => {
    const { one, other } = await twoPages();
    await cardNamed(one, 'Thank by name').focus();
    await press(one, 'Alt+Shift+ArrowUp');
    await expect.poll(() => titlesIn(other, findUs).then((titles) => titles[1]), aSecond).toBe('Thank by name');
    await press(one, 'Control+z');
    await expect.poll(() => saidOn(one)).toMatch(/^Undone: /);
    const before = ['Answer in public', 'Publish prices', 'Thank by name'];
    await expect.poll(() => titlesIn(other, findUs), aSecond).toEqual(before);
    expect(await titlesIn(one, findUs)).toEqual(before);
    await press(one, 'Control+Shift+z');
    await expect.poll(() => titlesIn(other, findUs).then((titles) => titles[1]), aSecond).toBe('Thank by name');
  });

  test('who is moved away from is told by whom, and can put the card back', async () => {
    const { one, other, board } = await twoPages();
    await cardNamed(one, 'Thank by name').focus();
    await press(one, 'Alt+Shift+ArrowUp');
    await expect.poll(() => titlesIn(other, findUs).then((titles) => titles[1]), aSecond).toBe('Thank by name');
    const elsewhere = { epic: board.epics['Find us'], release: board.releases['Release 2'], after: null };
    await asPlanner('moveCards', { cards: [board.cards[2]], ...elsewhere });
    await notice(one).getByText('The planner moved “Thank by name” to Release 2 just now.').waitFor();
    expect(await focusedName(one)).toMatch(/^Thank by name.*Find us, Release 2, 1 of 1/);
    expect(await saidOn(one)).toBe('The planner moved Thank by name to Know, Find us, Release 2, 1 of 1.');
    await notice(one).getByRole('button', { name: 'Put it back' }).click();
    await expect.poll(() => titlesIn(other, findUs).then((titles) => titles[1])).toBe('Thank by name');
  });
});

test('What is done offline waits, outlasts the page, is sent in its order, and what others did is caught up', async () => {
  const { one, other } = await twoPages();
  await other.context().setOffline(true);
  await cardNamed(other, 'First day checklist').focus();
  await press(other, 'Alt+Shift+ArrowUp', 'Alt+Shift+ArrowLeft');
  await other.getByText('You are offline: 2 moves wait to be sent.').waitFor();
  expect(await faults(other)).toEqual([]);
  await cardNamed(one, 'Thank by name').focus();
  await press(one, 'Alt+Shift+Home');
  await expect.poll(() => titlesIn(one, findUs).then(([first]) => first)).toBe('Thank by name');
  await other.route('**/graphql**', (route) => route.abort());
  await other.context().setOffline(false);
  await reload(other);
  await other.getByText('You are offline: 2 moves wait to be sent.').waitFor();
  expect(await titlesIn(other, 'Like, Discovery, Release 2')).toEqual(['First day checklist']);
  await other.unroute('**/graphql**');
  await other.getByRole('button', { name: 'Try now' }).click();
  await other.getByText(/You are offline/).waitFor({ state: 'detached' });
  for (const page of [one, other]) {
    await expect.poll(() => titlesIn(page, findUs).then(([first]) => first)).toBe('Thank by name');
    await expect.poll(() => titlesIn(page, 'Like, Discovery, Release 2')).toEqual(['First day checklist']);
  }
});

test('Text that both changed is shown side by side, and nobody writes over the other silently', async () => {
  const { one, other, board } = await twoPages();
  await cardNamed(one, 'Publish prices').click();
  const drawer = one.getByRole('complementary');
  await drawer.getByRole('textbox', { name: 'Title' }).fill('Publish all prices');
  await asPlanner('updateCards', { cards: [{ id: board.cards[1], title: 'Publish a price list', effort: 8 }] });
  const dialog = one.getByRole('dialog', { name: /^You both changed/ });
  await dialog.getByText('Publish a price list', { exact: true }).waitFor();
  await dialog.getByText('Publish all prices', { exact: true }).waitFor();
  expect(await faults(one)).toEqual([]);
  await dialog.getByText('The planner changed this card just now.').waitFor();
  await dialog.getByRole('radio', { name: 'Yours' }).check();
  await dialog.getByRole('button', { name: 'Save the card' }).click();
  await expect.poll(() => saidOn(one)).toBe('Saved Publish all prices.');
  expect(await drawer.getByLabel('Effort, points').inputValue()).toBe('8');
  await expect.poll(() => titlesIn(other, findUs)).toEqual(['Answer in public', 'Publish all prices', 'Thank by name']);
});
