import type { Page } from 'playwright-core';

/** Numbers that are the same in every run, so that a failure can be seen again. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface Acting {
  readonly page: Page;
  readonly cards: readonly string[];
  readonly any: (below: number) => number;
}

const moves = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) => `Alt+Shift+${key}`);

/** One thing a person does by keyboard: mostly moves, now and then a score, a title or an undo. */
export async function act({ page, cards, any }: Acting): Promise<void> {
  await leaveDialogs(page);
  await focus(page, cards[any(cards.length)] ?? '');
  const kind = any(20);
  if (kind < 13) return page.keyboard.press(moves[any(moves.length)] ?? '');
  if (kind < 16) return fill(page, 'i', String(any(10) + 1));
  if (kind < 17) return fill(page, 'F2', `Act ${any(1_000)}`);
  await page.keyboard.press(kind < 19 ? 'Control+z' : 'Control+Shift+z');
}

const focus = (page: Page, card: string) =>
  page.evaluate((id) => document.querySelector<HTMLElement>(`[data-card="${id}"] a`)?.focus(), card);

async function leaveDialogs(page: Page): Promise<void> {
  while ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
}

async function fill(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  const field = page.locator('dialog[open] input, dialog[open] textarea').first();
  await field.waitFor({ timeout: 2_000 });
  await field.fill(text);
  await page.keyboard.press('Enter');
}

/** Cell by cell what a page shows: the cards, their titles and their impact. */
export const seenOn = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const cells = [...document.querySelectorAll('.board ul[aria-label]')].map((list) => {
      const name = (list.getAttribute('aria-label') ?? '').split(', ').slice(1, 3).join(', ');
      const cards = [...list.querySelectorAll<HTMLElement>('[data-card]')].map((card) => {
        const said = card.querySelector('.aside')?.textContent ?? '';
        const impact = /Impact (\d+)/.exec(said)?.[1] ?? '';
        return `${card.dataset['card']} ${card.querySelector('.title')?.textContent} ${impact}`;
      });
      return [name, cards] as const;
    });
    return Object.fromEntries(cells.filter(([, cards]) => cards.length > 0));
  });

export interface Seen {
  /** From the key to the frame on the other screen that shows it, in ms. */
  readonly remote: number;
  /** How often the card stood elsewhere for a moment on the screen of the person who moved it. */
  readonly flickers: number;
}

/** One move by key on one page, watched on both. */
export async function watched(own: Page, other: Page, { card, key }: { card: string; key: string }): Promise<Seen> {
  await focus(own, card);
  const seen = other.evaluate(nextPlace, card);
  const [begun, places] = [own.evaluate(nextKey), own.evaluate(placesOf, card)];
  await own.keyboard.press(key);
  const remote = (await seen) - (await begun);
  return { remote, flickers: Math.max(0, (await places) - 1) };
}

const nextKey = (): Promise<number> =>
  new Promise((resolve) => {
    addEventListener('keydown', (event) => event.key.startsWith('Arrow') && resolve(Date.now()), { capture: true });
  });

function nextPlace(id: string): Promise<number> {
  const place = () => document.querySelector(`[data-card="${id}"]`)?.getAttribute('aria-posinset');
  const before = place();
  return new Promise((resolve) => {
    const look = () => (place() === before ? requestAnimationFrame(look) : resolve(Date.now()));
    look();
  });
}

/** How many times the card changes its place within half a second. */
function placesOf(id: string): Promise<number> {
  const place = () => document.querySelector(`[data-card="${id}"]`)?.getAttribute('aria-posinset');
  let [last, changes] = [place(), 0];
  const end = performance.now() + 500;
  return new Promise((resolve) => {
    const look = () => {
      const now = place();
      if (now !== last) changes += 1;
      last = now;
      if (performance.now() < end) requestAnimationFrame(look);
      else resolve(changes);
    };
    look();
  });
}
