import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openDesk, saidOn, titlesIn, type Desk } from './board-desk.ts';
import { faults, type Visit } from './pages.ts';
import { planBoard } from './planned.ts';

type Weight = readonly [impact: number, effort: number];
const card = ([title, epic]: readonly [string, string], [impact, effort]: Weight, more: object = {}) => ({
  title,
  epic,
  ownerRole: 'SELLER',
  impact,
  effort,
  ...more,
});

const plan = {
  name: 'Staffing engagement',
  epics: [
    ['KNOW', 'Find us'],
    ['LIKE', 'Discovery'],
    ['TRUST', 'Onboarding'],
    ['ACT', 'Delivery'],
    ['GROW', 'Renewal'],
  ],
  releases: ['Release 1', 'Release 2'],
  cards: [
    card(['Answer in public', 'Find us'], [8, 3], { release: 'Release 1' }),
    card(['Publish prices', 'Find us'], [6, 5]),
    card(['Ask what success means', 'Discovery'], [9, 2]),
    card(['Access before kickoff', 'Onboarding'], [9, 5], { ownerRole: 'ENGINEER' }),
    card(['First day checklist', 'Onboarding'], [7, 3], { release: 'Release 2' }),
    card(['Weekly release note', 'Delivery'], [8, 3], { frictions: [{ kind: 'DELAY', severity: 3 }] }),
    card(['Rebuild the portal', 'Delivery'], [9, 21], { ownerRole: 'ENGINEER' }),
    card(['Review what was agreed', 'Renewal'], [5, 2]),
    { title: 'Thank by name', epic: 'Renewal', ownerRole: 'SELLER' },
  ],
} as const;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

async function openBoard(visit?: Visit): Promise<Page> {
  const { id } = await planBoard(desk.ask, plan);
  return desk.open(`/boards/${id}`, visit);
}

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Thin slice' });
const whyOn = (page: Page) => panelOf(page).locator('.why').textContent();
const ghosts = (page: Page, kind: string) => page.locator(`.card:has(.ghost.${kind}) .title`).allTextContents();

async function openPanel(page: Page): Promise<void> {
  await page.locator('.card a').first().focus();
  await page.keyboard.press('t');
  await panelOf(page).getByText('points, worth').waitFor();
}

test('T proposes a slice: on the board as ghosts, in the panel in words; Apply moves it as one, undo takes it back', async () => {
  const page = await openBoard();
  await openPanel(page);
  await panelOf(page).getByLabel('Points', { exact: true }).fill('13');
  await expect.poll(() => whyOn(page)).toMatch(/^5 of 9 cards, 13 of 13 points/);
  expect((await ghosts(page, 'in')).sort()).toEqual([
    'Ask what success means',
    'First day checklist',
    'Review what was agreed',
    'Weekly release note',
  ]);
  expect(await ghosts(page, 'stays')).toEqual(['Answer in public']);
  expect(await ghosts(page, 'missed')).toContain('Access before kickoff');
  await panelOf(page).getByRole('button', { name: 'Make it 15 points' }).first().click();
  await expect.poll(() => ghosts(page, 'in')).toContain('Access before kickoff');
  await panelOf(page).getByLabel('Points', { exact: true }).fill('13');
  await expect.poll(() => ghosts(page, 'in')).not.toContain('Access before kickoff');
  await panelOf(page).getByRole('button', { name: 'Pin out: Weekly release note' }).click();
  await expect.poll(() => ghosts(page, 'in')).not.toContain('Weekly release note');
  await panelOf(page).getByRole('button', { name: 'Unpin all' }).click();
  await expect.poll(() => ghosts(page, 'in')).toContain('Weekly release note');
  await panelOf(page).getByLabel('What will be different for the customer?').fill('Nobody has to ask twice');
  await panelOf(page)
    .getByRole('button', { name: /^Move \d cards to Release 1$/ })
    .click();
  await expect.poll(() => titlesIn(page, 'Act, Delivery, Release 1')).toEqual(['Weekly release note']);
  await expect.poll(() => saidOn(page)).toMatch(/cards moved to Release 1. Control Z takes it back.$/);
  await panelOf(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => titlesIn(page, 'Act, Delivery, Unscheduled')).toContain('Weekly release note');
});

test('it limits roles, weighs anew, and closes with Escape, leaving the board as it was', async () => {
  const page = await openBoard();
  await openPanel(page);
  const panel = panelOf(page);
  await panel.getByText('Points per role').click();
  await panel.getByLabel('Engineer').fill('0');
  await panel.getByLabel('Points', { exact: true }).fill('40');
  await expect.poll(() => ghosts(page, 'missed')).toContain('Access before kickoff');
  await panel.getByText('What counts').click();
  await panel.getByRole('slider', { name: 'Impact' }).fill('0');
  await panel.getByRole('slider', { name: 'Friction it eases' }).fill('10');
  await expect.poll(() => whyOn(page)).toMatch(/worth 30\./);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.ghost').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
});

test.each([1440, 390])('it is accessible at %d px', async (width) => {
  const page = await openBoard({ width });
  await page.getByRole('button', { name: 'Thin slice' }).click();
  await expect.poll(() => whyOn(page)).toMatch(/points, worth/);
  expect(await faults(page)).toEqual([]);
});

test('what cannot be found says why, and leaves nothing on the board that could be applied', async () => {
  const page = await openBoard();
  await openPanel(page);
  await panelOf(page).getByLabel('Points', { exact: true }).fill('501');
  await panelOf(page).getByText('A thin slice takes at most 500 points.').waitFor();
  expect(await page.locator('.ghost').count()).toBe(0);
  expect(await panelOf(page).getByRole('button', { name: /^Move/ }).count()).toBe(0);
  expect(await faults(page)).toEqual([]);
});
