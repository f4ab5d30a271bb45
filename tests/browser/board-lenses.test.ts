import { beforeAll, describe, expect, test } from 'vitest';
import { openDesk, press, saidOn, type Desk } from './board-desk.ts';
import { faults, reload, settled } from './pages.ts';
import { largePlan, planBoard, type PlannedBoard } from './planned.ts';

const lenses = ['table', 'matrix', 'roles', 'lived'] as const;
const card = (title: string, epic: string, more: object) => ({ title, epic, ownerRole: 'SELLER', ...more });
const weighed = {
  name: 'Weighed',
  epics: [
    ['KNOW', 'Find us'],
    ['ACT', 'Delivery'],
  ],
  releases: ['Release 1'],
  cards: [
    card('Answer in public', 'Find us', { impact: 9, effort: 1, release: 'Release 1' }),
    card('Publish prices', 'Find us', { impact: 9, effort: 1 }),
    card('Rebuild the portal', 'Delivery', {
      impact: 9,
      effort: 21,
      ownerRole: 'ENGINEER',
      concernedRoles: ['SELLER'],
    }),
    card('Colour the badge', 'Delivery', { impact: 1, effort: 2, ownerRole: 'ENGINEER' }),
    card('Thank by name', 'Find us', {}),
  ],
} as const;

let desk: Desk;
let large: PlannedBoard;
beforeAll(async () => {
  desk = await openDesk();
  large = await planBoard(desk.ask, largePlan('Seven hundred', 700));
});

const openWeighed = async (search: string) => desk.open(`/boards/${(await planBoard(desk.ask, weighed)).id}${search}`);

describe('The table', () => {
  test('is reached from the map, keeps what is selected, and Back leads home', async () => {
    const page = await openWeighed('');
    await page.getByRole('link', { name: 'Table' }).click();
    await page.waitForURL('**lens=table');
    await page.getByRole('checkbox', { name: 'Select Publish prices' }).check();
    await page.getByRole('link', { name: 'Map' }).click();
    await expect.poll(() => page.locator('.card.selected .title').allTextContents()).toEqual(['Publish prices']);
    await page.goBack();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Select Publish prices' }).isChecked()).toBe(true);
  });

  test('sorts by every column, and says so', async () => {
    const page = await openWeighed('?lens=table');
    const titles = () => page.locator('tbody th button').allTextContents();
    await page.getByRole('button', { name: 'Impact' }).click();
    expect((await titles()).at(0)?.trim()).toBe('Colour the badge');
    expect(await page.getByRole('columnheader', { name: 'Impact' }).getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: 'Impact' }).click();
    await page.waitForURL('**sort=-impact');
    await page.reload({ waitUntil: 'load' });
    expect((await titles()).at(-1)?.trim()).toBe('Thank by name');
    expect(await page.getByRole('columnheader', { name: 'Impact' }).getAttribute('aria-sort')).toBe('descending');
  });

  test('is walked and edited by keyboard, and Escape leaves a cell as it was', async () => {
    const page = await openWeighed('?lens=table&text=thank');
    await page.locator('tbody [data-column=title]').focus();
    await press(page, 'F2');
    await page.keyboard.type('Thank everybody by name');
    await press(page, 'Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Thank everybody by name');
    await press(page, 'End', 'ArrowLeft', 'Enter');
    await page.keyboard.type('7');
    await press(page, 'Enter', 'ArrowLeft', 'Enter');
    await page.getByLabel('Release of Thank everybody by name').selectOption({ label: 'Release 1' });
    await press(page, 'Enter', 'Home', 'ArrowRight', 'Enter');
    await page.keyboard.type('Never mind');
    await press(page, 'Escape', 'x');
    await expect.poll(() => saidOn(page)).toBe('Thank everybody by name selected. 1 selected.');
    await settled(page);
    await reload(page);
    const cells = await page.locator('tbody tr').locator('th, td').allInnerTexts();
    expect(cells.map((text) => text.trim())).toEqual(
      expect.arrayContaining(['Thank everybody by name\n›', 'Release 1', '7']),
    );
  });

  test('draws what is in sight of a long board, and tells how long it is', async () => {
    const page = await desk.open(`/boards/${large.id}?lens=table`);
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('701');
    expect(await page.locator('tbody tr[data-card]').count()).toBeLessThan(150);
    await page.locator('tbody [data-column=title]').first().focus();
    await press(page, 'Control+End');
    const last = page.locator('tr', { has: page.locator(':focus') });
    expect(await last.getAttribute('aria-rowindex')).toBe('701');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('tbody tr[data-card]').count()).toBe(700);
  });
});

describe('The matrix', () => {
  test('lists a cell by keyboard, selects it with X, and weighs what lies in the tray', async () => {
    const page = await openWeighed('?lens=matrix');
    await page.getByRole('button', { name: 'Impact 9, effort 1 point: 2 cards' }).focus();
    await press(page, 'x', 'Enter');
    const list = page.getByRole('complementary', { name: 'Impact 9, effort 1 point' });
    expect(await list.locator('a').allTextContents()).toEqual(['Answer in public', 'Publish prices']);
    expect(await list.getByRole('checkbox').first().isChecked()).toBe(true);
    await press(page, 'Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('.aside')?.textContent))
      .toBe('Impact 9, effort 1 point: 2 cards, 2 selected');
    await page.getByLabel('Impact of Thank by name').fill('8');
    await page.getByLabel('Effort of Thank by name').fill('3');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Impact 8, effort 3 points: 1 card' }).waitFor();
  });

  test('a line drawn around dots selects their cards', async () => {
    const page = await openWeighed('?lens=matrix');
    const box = await page.getByRole('button', { name: 'Impact 9, effort 1 point' }).boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    await page.mouse.move(x + 1, y + 2);
    await page.mouse.down();
    const corners = [
      [x + width - 4, y + 2],
      [x + width - 4, y + height - 2],
      [x + 1, y + height - 2],
    ] as const;
    for (const [left, top] of corners) await page.mouse.move(left, top, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => saidOn(page)).toBe('2 cards selected.');
    expect(await page.getByRole('complementary').count()).toBe(0);
  });
});

test('Roles say who must act when, and planned beside lived says where nothing was expected', async () => {
  const page = await openWeighed('?lens=roles');
  await page.getByRole('button', { name: 'Seller, Act: 1 concerned' }).click();
  expect(await page.getByRole('complementary').locator('a').allTextContents()).toEqual(['Rebuild the portal']);
  await press(page, 'Escape');
  await page.getByRole('link', { name: 'Planned and lived' }).click();
  await page.getByText('Nothing was expected').first().waitFor();
  await page.getByText('3 cards not yet lived').click();
  await page.getByRole('link', { name: 'Answer in public' }).click();
  await page.getByRole('complementary').getByLabel('Description').waitFor();
});

describe('No fault against WCAG 2.2 A and AA, in light and dark:', () => {
  test.each(lenses)('%s', async (lens) => {
    const page = await desk.open(`/boards/${large.id}?lens=${lens}`);
    if (lens === 'roles' || lens === 'matrix') await page.locator('[data-cell]:has(b, path)').first().click();
    if (lens === 'table') await page.locator('tbody [data-column=impact]').first().dblclick();
    expect(await faults(page)).toEqual([]);
  });

  test.each(lenses)('%s on a telephone', async (lens) => {
    const page = await desk.open(`/boards/${large.id}?lens=${lens}`, { width: 390, height: 844, touch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await faults(page)).toEqual([]);
  });
});

test('Without JavaScript the table can be read', async () => {
  const page = await desk.open(`/boards/${large.id}?lens=table&stage=GROW`, { javaScript: false });
  expect(await page.locator('tbody tr[data-card]').count()).toBe(140);
  expect(await page.locator('body [style]').count()).toBe(0);
});
