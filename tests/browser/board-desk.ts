import type { Page } from 'playwright-core';
import { openPages, type Pages, type Visit } from './pages.ts';
import { call, planBoard, type Asking, type PlannedBoard } from './planned.ts';

const cell = (epic: string, release: string, ...titles: string[]) =>
  titles.map((title) => ({ title, epic, release, ownerRole: 'SELLER', impact: 5, effort: 3 }));

/** A small board of four epics and two releases that tests know by heart. */
export const smallPlan = {
  name: 'Staffing engagement',
  epics: [
    ['KNOW', 'Find us'],
    ['LIKE', 'Discovery'],
    ['TRUST', 'Onboarding'],
    ['ACT', 'Delivery'],
  ],
  releases: ['Release 1', 'Release 2'],
  cards: [
    ...cell('Find us', 'Release 1', 'Answer in public', 'Publish prices', 'Thank by name'),
    ...cell('Discovery', 'Release 1', 'Ask what success means'),
    ...cell('Onboarding', 'Release 2', 'Access before kickoff', 'First day checklist'),
    ...cell('Delivery', '', 'Weekly release note'),
  ],
} as const;

export interface Desk extends Pages {
  readonly ask: Asking;
  /** A new small board, opened. */
  openBoard(visit?: Visit): Promise<{ page: Page; board: PlannedBoard }>;
  /** One mutation, as the admin of the workspace. */
  change(name: string, input: object): Promise<unknown>;
}

export async function openDesk(): Promise<Desk> {
  const pages = await openPages();
  const ask: Asking = (query, variables) => pages.house.ask<Record<string, unknown>>(query, variables);
  const openBoard = async (visit?: Visit) => {
    const board = await planBoard(ask, smallPlan);
    return { page: await pages.open(`/boards/${board.id}`, visit), board };
  };
  return { ...pages, ask, openBoard, change: (name, input) => call(ask, name, input) };
}

/** The titles of a cell, as a reader of the screen meets them. */
export const titlesIn = (page: Page, cellName: string) =>
  page.locator(`ul[aria-label^="${cellName}"] .title`).allTextContents();

export const cardNamed = (page: Page, title: string) => page.locator('.card a', { hasText: title });

/** The accessible name of whatever has the focus. */
export const focusedName = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const name = focused?.querySelector('.aside')?.textContent ?? focused?.getAttribute('aria-label');
    return name ?? focused?.textContent.trim() ?? '';
  });

/** What was last read out, politely. */
export const saidOn = (page: Page) =>
  page
    .locator('#board ~ [role=status]')
    .textContent()
    .then((text) => (text ?? '').replaceAll('\u00a0', ''));

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
