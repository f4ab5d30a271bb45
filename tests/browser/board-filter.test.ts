import { buffer, text as textOf } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { cardNamed, openDesk, press, type Desk } from './board-desk.ts';
import { faults } from './pages.ts';
import { largePlan, planBoard, type PlannedBoard } from './planned.ts';

let desk: Desk;
let large: PlannedBoard;
beforeAll(async () => {
  desk = await openDesk();
  large = await planBoard(desk.ask, largePlan('Seven hundred', 700));
});

const sum = '.bar .sum';

test('Every facet counts what a choice would find, and choices add up', async () => {
  const page = await desk.open(`/boards/${large.id}`);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Impact' }).click();
  await page.getByLabel('from').selectOption('9');
  await expect.poll(() => page.locator(sum).innerText()).toBe('140 of 700 cards');
  await page.getByRole('button', { name: 'Friction' }).click();
  const delay = page.getByRole('checkbox', { name: /^Delay, severe/ });
  const count = Number(/\d+$/.exec((await delay.locator('..').innerText()).trim())?.[0]);
  await delay.check();
  await expect.poll(() => page.locator(sum).innerText()).toBe(`${count} of 700 cards`);
  await page.getByRole('checkbox', { name: 'is not' }).last().check();
  await expect.poll(() => page.locator(sum).innerText()).toBe(`${140 - count} of 700 cards`);
  expect(await faults(page)).toEqual([]);
  await press(page, 'Escape');
  await page.waitForURL('**impact=10%2C9&**not=friction**');
  await page.getByRole('button', { name: 'Drop not Delay, severe' }).click();
  await page.getByRole('link', { name: 'Table' }).click();
  await expect.poll(() => page.getByRole('table').getAttribute('aria-rowcount')).toBe('141');
});

test('What the filter finds goes out as CSV and as JSON, and a selection alone where there is one', async () => {
  const page = await desk.open(`/boards/${large.id}?lens=table&text=retrospective%201&stage=GROW`);
  const written = async (what: RegExp) => {
    await page.getByText('Export', { exact: true }).first().click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: what }).click()]);
    return { name: file.suggestedFilename(), text: await textOf(await file.createReadStream()) };
  };
  const rows = await page.locator('tbody tr[data-card]').count();
  const sheet = await written(/CSV/);
  expect(sheet.name).toMatch(/^seven-hundred-\d{4}-\d\d-\d\d\.csv$/);
  expect(sheet.text.trim().split('\r\n')).toHaveLength(rows + 1);
  await page.locator('tbody input[type=checkbox]').first().check();
  const json = JSON.parse((await written(/JSON/)).text) as { cards: { title: string; stage: string }[] };
  expect(json.cards).toHaveLength(1);
  expect(json.cards[0]).toMatchObject({ stage: 'GROW' });
});

test('A picture of the view is made in the page, within its content security policy', async () => {
  const page = await desk.open(`/boards/${large.id}?lens=matrix`);
  const told: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && told.push(message.text())));
  await page.getByText('Export', { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /PNG/ }).click()]);
  const picture = await buffer(await file.createReadStream());
  expect([...picture.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(1_200);
  expect(told).toEqual([]);
});

test('A view is saved, shared, applied by somebody else, renamed and given up', async () => {
  const page = await desk.open(`/boards/${large.id}?lens=table&stage=GROW&sort=-impact`);
  const views = page.getByText('Views', { exact: true });
  await views.click();
  await page.getByLabel('Save this view as').fill('Growth first');
  await page.getByLabel('Share it with everybody').check();
  await page.getByRole('button', { name: 'Save the view' }).click();
  await page.getByRole('link', { name: 'Growth first' }).waitFor();
  expect(await faults(page)).toEqual([]);

  const other = await desk.open(`/boards/${large.id}`, { as: desk.house.planner });
  await other.getByText('Views', { exact: true }).click();
  await other.getByRole('link', { name: 'Growth first' }).click();
  await expect.poll(() => other.getByRole('table').getAttribute('aria-rowcount')).toBe('141');
  await other.waitForURL('**sort=-impact');

  await page.getByRole('button', { name: 'Rename Growth first' }).click();
  await page.getByLabel('New name of Growth first').fill('Growth');
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Delete Growth' }).click();
  await page.getByText('No view has been saved yet.').waitFor();
});

test('Beside an open card the bars above the board take three rows, and no filter is out of reach', async () => {
  const { page } = await desk.openBoard({ width: 1024 });
  await page.getByLabel('Find in titles').fill('e');
  await cardNamed(page, 'Publish prices').click();
  await page.locator('aside').getByRole('tab', { name: 'Card' }).waitFor();
  expect((await page.locator('.map > .bar').boundingBox())?.height).toBeLessThan(140);
  await page.locator('summary', { hasText: 'More' }).click();
  await page.getByRole('button', { name: 'Stage', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Trust/ }).check();
  await page.getByRole('checkbox', { name: 'Hide others' }).check();
  await page.waitForURL('**stage=TRUST**');
  await expect.poll(() => cardNamed(page, 'Publish prices').count()).toBe(0);
  expect(await faults(page, '.map')).toEqual([]);
});
