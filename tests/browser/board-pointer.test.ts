import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardNamed, focusedName, openDesk, saidOn, titlesIn, type Desk } from './board-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

type Place = { x: number; y: number };

/** Carries a card by mouse; the code of dragging comes when the mouse first does. */
async function drag(page: Page, title: string, to: Place): Promise<void> {
  const from = await middleOf(page, title);
  await page.mouse.move(from.x, from.y);
  await page.locator('.board[data-drop-target-for-element]').waitFor();
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.move(to.x + 1, to.y + 1, { steps: 4 });
}

async function middleOf(page: Page, title: string): Promise<Place> {
  const box = await cardNamed(page, title).boundingBox();
  if (!box) throw new Error(`${title} is not in sight`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('Dragging by mouse', () => {
  test('onto the lower edge of a card puts it after that card, and it lasts', async () => {
    const { page } = await desk.openBoard();
    const target = await middleOf(page, 'Ask what success means');
    await drag(page, 'Publish prices', { x: target.x, y: target.y + 30 });
    const answered = page.waitForResponse('**/graphql');
    await page.mouse.up();
    await answered;
    expect(await titlesIn(page, 'Like, Discovery, Release 1')).toEqual(['Ask what success means', 'Publish prices']);
    expect(await saidOn(page)).toBe('Moved Publish prices to Like, Discovery, Release 1, 2 of 2.');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await titlesIn(page, 'Like, Discovery, Release 1')).toEqual(['Ask what success means', 'Publish prices']);
  });

  test('onto the header of a release keeps the epic and goes to the end there', async () => {
    const { page } = await desk.openBoard();
    const header = await page.locator('section.band header').nth(1).boundingBox();
    await drag(page, 'Publish prices', { x: (header?.x ?? 0) + 60, y: (header?.y ?? 0) + 80 });
    await page.mouse.up();
    await expect.poll(() => titlesIn(page, 'Know, Find us, Release 2')).toEqual(['Publish prices']);
  });

  test('shows a line where the card would go, and Escape leaves everything as it was', async () => {
    const { page } = await desk.openBoard();
    const target = await middleOf(page, 'Ask what success means');
    await drag(page, 'Publish prices', target);
    await expect.poll(() => page.locator('.board .line').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => page.locator('.board .line').count()).toBe(0);
    expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual([
      'Answer in public',
      'Publish prices',
      'Thank by name',
    ]);
    expect(await page.locator('.carried').count()).toBe(0);
  });
});

test('A move the server refuses goes back, with the reason, and the focus stays on the card', async () => {
  const { page, board } = await desk.openBoard();
  await desk.change('deleteCards', { cards: [board.cards[1]] });
  await cardNamed(page, 'Publish prices').focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  const notice = page.getByRole('region', { name: 'Notices' });
  await expect.poll(() => notice.textContent()).toMatch(/It was put back where it was\./);
  expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual([
    'Answer in public',
    'Publish prices',
    'Thank by name',
  ]);
  expect(await focusedName(page)).toMatch(/^Publish prices/);
});

test('On a telephone the three dots open the Move sheet, with room for fingers', async () => {
  const { page } = await desk.openBoard({ width: 390, height: 844, touch: true });
  const handle = page.getByRole('button', { name: 'Move Publish prices' });
  const box = await handle.boundingBox();
  expect([box?.width, box?.height]).toEqual([44, 44]);
  await handle.tap();
  await page.getByRole('combobox', { name: 'Epic' }).selectOption({ label: 'Trust: Onboarding' });
  await page.getByRole('combobox', { name: 'Release' }).selectOption('Release 2');
  await page.getByRole('radio', { name: 'First there' }).tap();
  await page.getByRole('button', { name: 'Move to Onboarding, Release 2' }).tap();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await page.reload({ waitUntil: 'networkidle' });
  await page.locator('.board').evaluate((scroller) => scroller.scrollTo(432, 200));
  const titles = ['Publish prices', 'Access before kickoff', 'First day checklist'];
  await expect.poll(() => titlesIn(page, 'Trust, Onboarding, Release 2')).toEqual(titles);
});
