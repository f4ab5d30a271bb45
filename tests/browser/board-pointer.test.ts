import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardNamed, focusedName, openDesk, saidOn, titlesIn, type Desk } from './board-desk.ts';
import { reload, settled, unheard } from './pages.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

type Place = { x: number; y: number };

/** Carries a card by mouse; the code of dragging comes when the mouse first does. */
async function drag(page: Page, what: string | Locator, to: Place): Promise<void> {
  const from = await middleOf(page, what);
  await page.mouse.move(from.x, from.y);
  await page.locator('.board[data-drop-target-for-element]').waitFor();
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.move(to.x + 1, to.y + 1, { steps: 4 });
}

async function middleOf(page: Page, what: string | Locator): Promise<Place> {
  const box = await (typeof what === 'string' ? cardNamed(page, what) : what).boundingBox();
  if (!box) throw new Error('It is not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('Dragging by mouse', () => {
  test('onto the lower edge of a card puts it after that card, and it lasts', async () => {
    const { page } = await desk.openBoard();
    const target = await middleOf(page, 'Ask what success means');
    await drag(page, 'Publish prices', { x: target.x, y: target.y + 30 });
    await page.mouse.up();
    await settled(page);
    expect(await titlesIn(page, 'Like, Discovery, Release 1')).toEqual(['Ask what success means', 'Publish prices']);
    expect(await saidOn(page)).toBe('Moved Publish prices to Like, Discovery, Release 1, 2 of 2.');
    await reload(page);
    expect(await titlesIn(page, 'Like, Discovery, Release 1')).toEqual(['Ask what success means', 'Publish prices']);
  });

  test('onto the header of a release keeps the epic and goes to the end there', async () => {
    const { page } = await desk.openBoard();
    const header = await page.locator('section.band header').nth(1).boundingBox();
    await drag(page, 'Publish prices', { x: (header?.x ?? 0) + 60, y: (header?.y ?? 0) + 80 });
    await page.mouse.up();
    await expect.poll(() => titlesIn(page, 'Know, Find us, Release 2')).toEqual(['Publish prices']);
  });

  test('onto a stage means its first epic, onto an epic that one, and the release stays', async () => {
    const { page } = await desk.openBoard();
    await drag(page, 'Publish prices', await middleOf(page, page.getByRole('heading', { name: 'Trust' })));
    await page.mouse.up();
    await expect.poll(() => titlesIn(page, 'Trust, Onboarding, Release 1')).toEqual(['Publish prices']);
    await drag(
      page,
      'Thank by name',
      await middleOf(page, page.getByRole('button', { name: 'Delivery', exact: true })),
    );
    await page.mouse.up();
    await expect.poll(() => titlesIn(page, 'Act, Delivery, Release 1')).toEqual(['Thank by name']);
  });

  test('carries all that are selected, in their order, as one operation', async () => {
    const { page } = await desk.openBoard();
    await cardNamed(page, 'Thank by name').click({ modifiers: ['Control'] });
    await cardNamed(page, 'Answer in public').click({ modifiers: ['Control'] });
    const target = await middleOf(page, 'First day checklist');
    await drag(page, 'Answer in public', { x: target.x, y: target.y - 20 });
    expect(await page.locator('.carried').count()).toBe(2);
    await page.mouse.up();
    const there = ['Access before kickoff', 'Answer in public', 'Thank by name', 'First day checklist'];
    expect(await titlesIn(page, 'Trust, Onboarding, Release 2')).toEqual(there);
    expect(await saidOn(page)).toBe('Moved 2 cards to Trust, Onboarding, Release 2.');
    await settled(page);
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => titlesIn(page, 'Know, Find us, Release 1'))
      .toEqual(['Answer in public', 'Publish prices', 'Thank by name']);
  });

  test('puts an epic before another, and a release below another', async () => {
    const { page } = await desk.openBoard();
    const epic = await middleOf(page, page.getByRole('button', { name: 'Discovery', exact: true }));
    await drag(page, page.getByRole('button', { name: 'Delivery', exact: true }), { x: epic.x + 30, y: epic.y });
    await page.mouse.up();
    await expect.poll(() => page.locator('.stage.like li').allTextContents()).toEqual(['Delivery', 'Discovery']);
    const release = await middleOf(page, page.getByRole('button', { name: 'Release 2', exact: true }));
    await drag(page, page.getByRole('button', { name: 'Release 1', exact: true }), {
      x: release.x,
      y: release.y + 150,
    });
    await page.mouse.up();
    await expect
      .poll(() => page.locator('section.band h3').allTextContents())
      .toEqual(['Release 2', 'Release 1', 'Unscheduled']);
  });

  test('scrolls the board while a card is held at its edge, and puts it down where it came', async () => {
    const { page } = await desk.openBoard({ height: 420 });
    const board = page.locator('.board');
    const box = await board.boundingBox();
    const edge = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + (box?.height ?? 0) - 8 };
    await drag(page, 'Answer in public', edge);
    const held = async () => {
      await page.mouse.move(edge.x + Math.random() * 4, edge.y);
      return board.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - clientHeight - scrollTop);
    };
    await expect.poll(held).toBeLessThan(2);
    await page.mouse.up();
    await expect.poll(() => titlesIn(page, 'Know, Find us, Unscheduled')).toEqual(['Answer in public']);
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
  await unheard(page);
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
  await settled(page);
  await reload(page);
  await page.locator('.board').evaluate((scroller) => scroller.scrollTo(432, 200));
  const titles = ['Publish prices', 'Access before kickoff', 'First day checklist'];
  await expect.poll(() => titlesIn(page, 'Trust, Onboarding, Release 2')).toEqual(titles);
});
