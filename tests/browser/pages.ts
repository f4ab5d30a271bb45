import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { openHouse, type As, type TestHouse } from '../api/ask.ts';
import { quietOf } from './quiet.ts';

export interface Visit {
  /** Who looks; the admin of the first workspace unless told otherwise. */
  readonly as?: As;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  /** A telephone: fingers instead of a mouse. */
  readonly touch?: boolean;
}

export interface Pages {
  readonly house: TestHouse;
  readonly browser: Browser;
  /** A page of its own, signed in, at this path. */
  open(path: string, visit?: Visit): Promise<Page>;
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The built program in a real Chromium. One a test file. */
export async function openPages(): Promise<Pages> {
  const house = await openHouse({}, resolve('dist'));
  const browser = await openChromium();
  const open = async (path: string, visit: Visit = {}): Promise<Page> => {
    const { as = house.admin, width = 1440, height = 900, scheme = 'light', javaScript = true, touch = false } = visit;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      javaScriptEnabled: javaScript,
      hasTouch: touch,
      isMobile: touch,
    });
    onTestFinished(() => context.close());
    await context.addCookies(cookiesOf(as, house.url));
    const page = await context.newPage();
    const quiet = quietOf(page);
    await page.goto(house.url + path, { waitUntil: 'load' });
    if (javaScript) await quiet.awake();
    return page;
  };
  return { house, browser, open };
}

/** The page once it is quiet: what was changed in it is sent and answered. */
export async function settled(page: Page): Promise<void> {
  await quietOf(page).settled();
}

/** The page once everything it needs has come, and it answers. */
export async function awake(page: Page): Promise<void> {
  await quietOf(page).awake();
}

/** The page as somebody finds it who comes again. */
export async function reload(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'load' });
  await awake(page);
}

/** The page of somebody who has not yet heard what others do. */
export async function unheard(page: Page): Promise<void> {
  await page.route('**/graphql/stream**', (route) => route.abort());
  await reload(page);
}

/** What WCAG 2.2 A and AA find wrong on a page, or a part of it, as rule and place: its contrast in light and in dark. */
export async function faults(page: Page, part = 'html'): Promise<string[]> {
  const usual = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  const found = await violations(examiner(page, part).withTags(wcag));
  await inScheme(page, usual === 'dark' ? 'light' : 'dark');
  found.push(...(await violations(examiner(page, part).withRules('color-contrast'))));
  await inScheme(page, usual);
  return found;
}

/** No page here has frames, so that one pass over one document tells all. */
const examiner = (page: Page, part: string) =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .include(part);

async function violations(examiner: AxeBuilder): Promise<string[]> {
  const { violations: all } = await examiner.analyze();
  return all.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** The one Chromium of all tests; what this file opened in it is closed with it. */
async function openChromium(): Promise<Browser> {
  const browser = await chromium.connect(inject('chromium'));
  afterAll(() => browser.close());
  return browser;
}

function cookiesOf({ cookie = '' }: As, url: string): { name: string; value: string; url: string }[] {
  return cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url }));
}
