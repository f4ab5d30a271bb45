import { setTimeout } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** What a page asks for, its endless stream left out. */
export interface Quiet {
  /** Everything it loads has come, and its script has nothing left to do: it answers. */
  awake(): Promise<void>;
  /** It has asked for nothing for a while: what was changed is sent and answered. */
  settled(): Promise<void>;
}

const known = new WeakMap<Page, Quiet>();
const still = 500;

/** Watches a page from before it opens. */
export function quietOf(page: Page): Quiet {
  const own = known.get(page) ?? watched(page);
  known.set(page, own);
  return own;
}

function watched(page: Page): Quiet {
  const open = new Set<Request>();
  let last = performance.now();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/graphql/stream')) return;
    open.add(request);
    asked += 1;
  });
  const over = (request: Request) => {
    open.delete(request);
    last = performance.now();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  const awake = async () => {
    for (let before = -1; before !== asked || open.size > 0;) {
      before = asked;
      await idle(page);
    }
  };
  const settled = async () => {
    last = performance.now();
    while (open.size > 0 || performance.now() - last < still) await setTimeout(still / 10);
  };
  return { awake, settled };
}

/** Twice drawn and then with nothing to do, so that whatever was to be asked for is asked for. */
const idle = (page: Page) =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) {
      await new Promise(requestAnimationFrame);
      await new Promise((resume) => requestIdleCallback(resume));
    }
  });
