import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { lookBack } from './looked-back.ts';
import { faults, openPages, type Pages } from './pages.ts';
import { planBoard, type Asking } from './planned.ts';

let pages: Pages;
let ask: Asking;

beforeAll(async () => {
  pages = await openPages();
  ask = (query, variables) => pages.house.ask(query, variables);
});

/** A board with a release that is lived, and the place at which it is looked back at. */
async function livedRelease(name: string) {
  const card = { title: 'Friday note', ownerRole: 'SELLER', epic: 'Delivery', release: 'Spring', impact: 5 };
  const plan = { name, epics: [['ACT', 'Delivery'] as const], releases: ['Spring', 'Summer'], cards: [card] };
  const board = await planBoard(ask, plan);
  const mutation = 'mutation ($input: UpsertReleaseInput!) { upsertRelease(input: $input) { release { id } } }';
  await ask(mutation, { input: { id: board.releases['Spring'], state: 'LIVE' } });
  return { board, path: `/boards/${board.id}/releases/${board.releases['Spring']}/retrospective` };
}

const main = async (page: Page): Promise<string> => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');

/** A note as it is read, not as it is chosen or changed. */
const note = (page: Page, text: string) => page.locator('#notes p.say', { hasText: text });

async function write(page: Page, kind: string, text: string): Promise<void> {
  const column = page.getByRole('region', { name: kind, exact: true });
  await column.getByRole('textbox').last().fill(text);
  await column.getByRole('button', { name: 'Write it down' }).click();
  await note(page, text).waitFor();
}

describe('A retrospective', () => {
  test('is held, written alone by two, revealed, voted on, answered by a card of the board, and closed', async () => {
    const { board, path } = await livedRelease('Main way');
    const mine = await pages.open(`/boards/${board.id}`);
    await mine.getByRole('link', { name: 'look back' }).click();
    await mine.getByRole('button', { name: 'Hold the retrospective' }).click();
    await write(mine, 'Keep', 'The Friday note');
    const theirs = await pages.open(path, { as: pages.house.planner });
    await write(theirs, 'Change', 'Nobody calls first');
    expect(await main(theirs)).toContain('2 notes so far, 1 of them yours.');
    expect(await note(theirs, 'The Friday note').count()).toBe(0);

    await mine.getByRole('button', { name: 'Count again' }).click();
    await mine.getByRole('button', { name: 'Reveal 2 notes' }).click();
    await note(theirs, 'The Friday note').waitFor();
    await theirs.getByRole('button', { name: 'Vote for: The Friday note' }).click();
    await theirs.getByText('4 votes', { exact: true }).waitFor();
    await mine.getByText('1 vote', { exact: true }).waitFor();

    await mine.getByRole('button', { name: 'Close the retrospective' }).click();
    await mine.getByRole('alert').getByText('Close it with at least one action').waitFor();
    await mine.getByRole('link', { name: 'Answer it: Nobody calls first' }).click();
    await mine.locator('summary', { hasText: 'A new card' }).click();
    await mine.getByLabel('Title of the card', { exact: true }).fill('Call before the invoice');
    await mine.getByRole('button', { name: 'Add the card' }).click();
    const card = mine.locator('#actions').getByRole('link', { name: 'Call before the invoice' });
    await card.waitFor();
    expect(await main(mine)).toContain('Answers “Nobody calls first”');
    await mine.getByRole('button', { name: 'Close the retrospective' }).click();
    await mine.getByText('1 still open.').waitFor();

    await card.click();
    await mine.waitForURL(/card=/);
    await mine.locator('#board').getByText('Call before the invoice').first().waitFor();
    const list = await pages.open('/retros');
    expect(await main(list)).toContain('Spring Closed; 1 of 1 promise still open');
  });

  test('is read without JavaScript, by somebody who may not plan too', async () => {
    const { discussing, writing } = await lookBack(ask);
    const page = await pages.open(discussing, { javaScript: false, as: pages.house.viewer });
    const text = await main(page);
    expect(text).toContain('None of its 2 cards was lived.');
    expect(text).toContain('This is the first retrospective of the board');
    expect(text).toContain('Support is met for the first time when something stands still Admin of Acme');
    expect(text).toContain('Notes are drafted on Thursday');
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    const hidden = await pages.open(writing, { javaScript: false, as: pages.house.viewer });
    expect(await main(hidden)).toContain('3 notes so far, 0 of them yours.');
    expect(await main(hidden)).not.toContain('Ask a customer in');
  });

  test('is acted on without JavaScript', async () => {
    const { path } = await livedRelease('Forms');
    const page = await pages.open(path, { javaScript: false });
    await page.getByRole('button', { name: 'Hold the retrospective' }).click();
    const column = page.getByRole('region', { name: 'Try', exact: true });
    await column.getByRole('textbox').fill('A customer at the table');
    await column.getByRole('button', { name: 'Write it down' }).click();
    expect(await main(page)).toContain('1 note so far, 1 of them yours.');
    await page.getByRole('button', { name: 'Reveal 1 note' }).click();
    await page.getByRole('button', { name: 'Close the retrospective' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Close it with at least one action');
  });

  test('has no fault of access and fits, wide and on a phone', async () => {
    const { board, discussing, writing } = await lookBack(ask);
    for (const width of [1440, 390])
      for (const path of [writing, discussing, '/retros', `/boards/${board.id}`]) {
        const page = await pages.open(path, { width });
        expect(await faults(page), `${path} ${width}`).toEqual([]);
        const over = await page.getByRole('main').evaluate((part) => part.scrollWidth - part.clientWidth);
        expect(over, `${path} ${width}`).toBeLessThanOrEqual(0);
        await page.context().close();
      }
  });

  test('brings at most 100 KB of JavaScript', async () => {
    const { discussing } = await lookBack(ask);
    const page = await pages.open(discussing);
    const bytes = await page.evaluate(() => {
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return loaded.filter(({ name }) => name.endsWith('.js')).reduce((sum, one) => sum + one.encodedBodySize, 0);
    });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(100_000);
  });
});
