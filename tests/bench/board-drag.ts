import type { Page } from 'playwright-core';

/** Times between frames while something is carried over the board, and the longest task meanwhile. */
export interface Carried {
  readonly frames: readonly number[];
  readonly longest: number;
}

type Place = { x: number; y: number };

const rounds = 3;
const steps = 25;

/** Carries the first card, with all that are selected, to and fro and along both edges, and puts it back. */
export async function carry(page: Page, { cards, slower }: { cards: number; slower: number }): Promise<Carried> {
  await select(page, cards);
  const from = await middleOf(page);
  const session = await page.context().newCDPSession(page);
  await page.mouse.move(from.x, from.y);
  await page.locator('.board[data-drop-target-for-element]').waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
  await page.evaluate(watch);
  let last = from;
  for (const to of pathOf(page)) last = await glide(page, { from: last, to });
  const found = await page.evaluate(watched);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return found;
}

async function select(page: Page, cards: number): Promise<void> {
  await page.locator('.board [tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  if (cards === 1) return;
  for (let more = 1; more < cards; more += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.getByText(`${cards} cards selected`, { exact: true }).first().waitFor();
  await page.keyboard.press('Control+Home');
}

async function middleOf(page: Page): Promise<Place> {
  const box = await page.locator('.card').first().boundingBox();
  if (!box) throw new Error('No card is in sight.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Over many cells, then resting at the lower and the right edge, where the board scrolls by itself. */
function pathOf(page: Page): Place[] {
  const { width = 1440, height = 900 } = page.viewportSize() ?? {};
  const across = Array.from({ length: rounds }, (_, round) => [
    { x: width * 0.8, y: height * (0.4 + round / 10) },
    { x: width * 0.3, y: height * (0.5 + round / 10) },
  ]).flat();
  const lower = [
    { x: width * 0.5, y: height - 20 },
    { x: width * 0.55, y: height - 16 },
  ];
  const right = [
    { x: width - 20, y: height * 0.5 },
    { x: width - 16, y: height * 0.55 },
  ];
  return [...across, ...lower, ...right];
}

/** As a hand moves: one place a frame. */
async function glide(page: Page, { from, to }: { from: Place; to: Place }): Promise<Place> {
  for (let step = 1; step <= steps; step += 1) {
    const share = step / steps;
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return to;
}

interface Watching {
  frames: number[];
  longest: number;
  going: boolean;
}

function watch(): void {
  const watching: Watching = { frames: [], longest: 0, going: true };
  Object.assign(globalThis, { watching });
  let last = performance.now();
  const frame = (begun: number): void => {
    watching.frames.push(begun - last);
    last = begun;
    if (watching.going) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watching.longest = Math.max(watching.longest, duration);
  }).observe({ type: 'longtask' });
}

function watched(): Carried {
  const { watching } = globalThis as unknown as { watching: Watching };
  watching.going = false;
  return { frames: watching.frames, longest: watching.longest };
}
