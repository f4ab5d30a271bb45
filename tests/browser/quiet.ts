import { setTimeout } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const known = new WeakMap<Page, () => Promise<void>>();
const still = 500;

/** Watches a page from before it opens: resolves once it has asked for nothing for a while, its endless stream left out. */
export function quietOf(page: Page): () => Promise<void> {
  const own = known.get(page) ?? watched(page);
  known.set(page, own);
  return own;
}

function watched(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = performance.now();
  page.on('request', (request) => {
    if (!request.url().includes('/graphql/stream')) open.add(request);
  });
  const over = (request: Request) => {
    open.delete(request);
    last = performance.now();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async () => {
    last = performance.now();
    while (open.size > 0 || performance.now() - last < still) await setTimeout(still / 10);
  };
}
