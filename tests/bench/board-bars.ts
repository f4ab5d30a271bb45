import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { quietOf } from '../browser/quiet.ts';
import { faultsOf, filterByKey, keysToElsewhere, paintAfter } from './board-acts.ts';
import { carry, type Carried } from './board-drag.ts';

/** 33 ms: on a screen at 60 Hz every frame or every second one. */
const twoFrames = 33.4;

export interface Bar {
  readonly name: string;
  readonly found: number;
  readonly most: number;
  readonly unit: string;
}

interface Opening {
  readonly paint: number;
  readonly interactive: number;
}

/** What one board cost the browser. Times in ms, sizes in bytes. */
export interface Measured {
  readonly plain: Opening;
  readonly throttled: Opening;
  readonly elements: number;
  readonly payload: number;
  readonly script: number;
  readonly otherScript: number;
  readonly keyToPaint: number;
  readonly confirmed: number;
  readonly tabs: number;
  readonly filterToPaint: number;
  /** The same with the processor four times slower. */
  readonly slowFilterToPaint: number;
  readonly heap: number;
  readonly keys: number;
  readonly faults: number;
  readonly drags: readonly Drag[];
}

interface Drag extends Carried {
  readonly cards: number;
  readonly slower: number;
}

export interface Place {
  readonly origin: string;
  readonly cookie: string;
  readonly board: string;
  readonly cards: number;
}

const cold = 3;
const moves = 40;

/** The bars of the board's design, of a board of 700 cards and of one of 5,000. */
export function barsOf(small: Measured, large: Measured): Bar[] {
  const bar = (name: string, found: number, [most, unit]: [number, string]): Bar => ({ name, found, most, unit });
  return [
    bar('1  700 cards, first paint', small.plain.paint, [500, 'ms']),
    bar('1  700 cards, interactive', small.plain.interactive, [800, 'ms']),
    bar('1  700 cards, first paint, CPU x4', small.throttled.paint, [1000, 'ms']),
    bar('1  700 cards, interactive, CPU x4', small.throttled.interactive, [1500, 'ms']),
    bar('2  5,000 cards, first paint', large.plain.paint, [1000, 'ms']),
    bar('2  5,000 cards, interactive', large.plain.interactive, [1500, 'ms']),
    bar('2  5,000 cards, heap', large.heap / 1024 / 1024, [60, 'MB']),
    bar('3  elements at 1440x900, 700 cards', small.elements, [2500, '']),
    bar('3  elements of 5,000 cards / of 700', large.elements / small.elements, [2, '']),
    bar('4  payload a card', (large.payload - small.payload) / 4300, [200, 'B']),
    ...large.drags.flatMap(({ cards, slower, frames, longest }) => {
      const what = `5  ${cards === 1 ? '1 card' : `${cards} cards`} dragged among 5,000, CPU x${slower}`;
      const frame = bar(`${what}, frame, p95`, p95(frames), [slower === 1 ? 20 : twoFrames, 'ms']);
      return slower === 1 ? [frame, bar(`${what}, longest task`, longest, [100, 'ms'])] : [frame];
    }),
    bar('6  key move to paint, p95, 700 cards', small.keyToPaint, [50, 'ms']),
    bar('6  server confirms, p95, 700 cards', small.confirmed, [150, 'ms']),
    bar('7  filter keystroke to paint, p95, 700 cards', small.filterToPaint, [50, 'ms']),
    bar('7  filter keystroke to paint, p95, 5,000 cards, CPU x4', large.slowFilterToPaint, [150, 'ms']),
    bar('8  tabs to the board', small.tabs, [6, '']),
    bar('8  keys that carry a card to another stage and release', small.keys, [8, '']),
    bar('9  faults against WCAG 2.2 A and AA, light and dark', small.faults, [0, '']),
    bar('16 initial script of the board, compressed', small.script / 1024, [110, 'KB']),
    bar('16 initial script of the accounts, compressed', small.otherScript / 1024, [100, 'KB']),
  ];
}

export async function measure(browser: Browser, place: Place): Promise<Measured> {
  const path = `/boards/${place.board}`;
  const plain = await opening(browser, place, { path, slower: 1 });
  const throttled = await opening(browser, place, { path, slower: 4 });
  const page = await (await contextOf(browser, place)).newPage();
  const script = await scriptOf(page, place.origin + path);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const tabs = await tabsToBoard(page);
  const { keyToPaint, confirmed } = await moveByKey(page);
  const keys = await keysToElsewhere(page);
  const filterToPaint = p95(await filterByKey(page));
  const slowFilterToPaint = p95(await slowly(page, () => filterByKey(page)));
  const heap = await heapOf(page);
  const faults = await faultsOf(page);
  const drags = place.cards > 700 ? await dragsOn(page, place) : [];
  await page.context().close();
  const other = await (await contextOf(browser, place)).newPage();
  const otherScript = await scriptOf(other, `${place.origin}/accounts`);
  await other.context().close();
  const payload = await payloadOf(place, path);
  const times = { plain, throttled, keyToPaint, confirmed, filterToPaint, slowFilterToPaint };
  return { ...times, heap, elements, payload, script, otherScript, tabs, keys, faults, drags };
}

/** Each drag begins on a board as it comes. */
async function dragsOn(page: Page, place: Place): Promise<Drag[]> {
  const drags: Drag[] = [];
  for (const cards of [1, 50])
    for (const slower of [1, 4]) {
      await opened(page, `${place.origin}/boards/${place.board}`);
      drags.push({ cards, slower, ...(await carry(page, { cards, slower })) });
    }
  return drags;
}

/** As on a processor four times slower. */
async function slowly<Found>(page: Page, act: () => Promise<Found>): Promise<Found> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const found = await act();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return found;
}

/** What is still held once everything that nobody needs is gone, in bytes. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

async function contextOf(browser: Browser, { origin, cookie }: Place): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
  await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: origin })));
  return context;
}

/** Medians of cold openings: first contentful paint, and the mark that the board sets when it answers. */
async function opening(
  browser: Browser,
  place: Place,
  { path, slower }: { path: string; slower: number },
): Promise<Opening> {
  const found: Opening[] = [];
  for (let time = 0; time < cold; time += 1) {
    const context = await contextOf(browser, place);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await opened(page, place.origin + path);
    found.push(await page.evaluate(openingHere));
    await context.close();
  }
  const middle = (pick: (one: Opening) => number): number => [...found].map(pick).sort((a, b) => a - b)[1] ?? 0;
  return { paint: middle((one) => one.paint), interactive: middle((one) => one.interactive) };
}

async function opened(page: Page, url: string): Promise<void> {
  const quiet = quietOf(page);
  await page.goto(url, { waitUntil: 'load' });
  await quiet.settled();
}

function openingHere(): Opening {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
  const interactive = performance.getEntriesByName('board answers')[0]?.startTime ?? Infinity;
  return { paint, interactive };
}

async function scriptOf(page: Page, url: string): Promise<number> {
  let size = 0;
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    reading.push(response.body().then((body) => void (size += gzipSync(body).length)));
  });
  await opened(page, url);
  await Promise.all(reading);
  return size;
}

async function tabsToBoard(page: Page): Promise<number> {
  for (let tabs = 1; tabs <= 30; tabs += 1) {
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(() => document.activeElement?.getAttribute('href')?.startsWith('#') ?? false);
    if (skip && tabs > 1) await page.keyboard.press('Enter');
    if (await page.evaluate(() => document.activeElement?.closest('[data-card]') !== null)) return tabs;
  }
  return Infinity;
}

/** A card is moved up and down in its cell; time runs from the key to the frame that shows it, and to the answer. */
async function moveByKey(page: Page): Promise<{ keyToPaint: number; confirmed: number }> {
  const [painted, answered] = [[] as number[], [] as number[]];
  for (let move = 0; move < moves; move += 1) {
    const answer = page.waitForResponse((response) => response.request().postData()?.includes('MoveCards') ?? false);
    const begun = performance.now();
    const key = move % 2 ? 'Alt+Shift+ArrowUp' : 'Alt+Shift+ArrowDown';
    painted.push(await paintAfter(page, 'keydown', () => page.keyboard.press(key)));
    await answer;
    answered.push(performance.now() - begun);
  }
  return { keyToPaint: p95(painted), confirmed: p95(answered) };
}

async function payloadOf({ origin, cookie }: Place, path: string): Promise<number> {
  const response = await fetch(origin + path, { headers: { cookie } });
  return (await response.arrayBuffer()).byteLength;
}

const p95 = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.ceil(figures.length * 0.95) - 1] ?? 0;
