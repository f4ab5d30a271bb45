import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { tellCustomers } from './customer.ts';
import { faults, openPages, type Pages } from './pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
  await tellCustomers(pages.house);
});

/** The links whose text is a number of rows, with that number. */
const numbersOn = (page: Page): Promise<{ href: string; count: number }[]> =>
  page.locator('main a[href^="/outcomes/rows"]').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      count: Number.parseInt((link.textContent ?? '').replaceAll(',', ''), 10),
    })),
  );

const rowsBehind = async (href: string): Promise<number> => {
  const page = await pages.open(href, { javaScript: false });
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.context().close();
  return Number.parseInt((title ?? '').replaceAll(',', ''), 10);
};

describe('The outcomes, without JavaScript,', () => {
  test('say in sentences whether we succeed', async () => {
    const page = await pages.open('/outcomes', { javaScript: false });
    const text = (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');
    const told = [
      'Experience of accounts stands at an NPS of +33.3. The share of due outcomes reached stands at 60 %. ' +
        'Too little evidence of engagement of our teams.',
      'Consistency on 0 to 10: 5 to 9.5, half below 8.5',
      'Most felt: delay in Trust, 4 times; no card expects it.',
      'Release 1 No silent weeks Planned, 1 Oct to 1 Dec 2026, Harbour service 2 cards 14 2 points 25 interactions',
      'Review Act 60 % answered 4 or 5 5 answers',
      '3 promoters, 2 passives, 1 detractor',
    ];
    for (const sentence of told) expect(text).toContain(sentence);
    expect(await page.locator('main [style]').count()).toBe(0);
  });

  test('open the rows behind every number, as many as the number says', async () => {
    const page = await pages.open('/outcomes', { javaScript: false });
    const numbers = await numbersOn(page);
    expect(numbers.length).toBeGreaterThan(6);
    for (const { href, count } of numbers) expect([href, await rowsBehind(href)]).toEqual([href, count]);
  });

  test('keep that promise for a period and a part of the accounts', async () => {
    const from = new Date(Date.now() - 45 * 86_400_000).toISOString().slice(0, 10);
    const page = await pages.open(`/outcomes?from=${from}&stage=TRUST`, { javaScript: false });
    const numbers = await numbersOn(page);
    expect(numbers.length).toBeGreaterThan(6);
    for (const { href, count } of numbers) expect([href, await rowsBehind(href)]).toEqual([href, count]);
  });

  test('of a period without life admit it', async () => {
    const page = await pages.open('/outcomes', { javaScript: false });
    await page.getByLabel('From', { exact: true }).fill('2001-01-01');
    await page.getByLabel('To', { exact: true }).fill('2001-12-31');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.getByRole('main').innerText()).toContain('Whether we succeed is not known yet');
    expect(await page.getByRole('main').innerText()).toContain('Period: 1 Jan 2001 to 31 Dec 2001');
  });
});

test('Rows go on page by page, none twice', async () => {
  const page = await pages.open('/outcomes/rows?of=interactions', { javaScript: false });
  const first = await page.locator('tbody tr').count();
  await page.getByRole('link', { name: 'More rows' }).click();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  expect(title).toBe(`${first + (await page.locator('tbody tr').count())} interactions`);
});

test('A chart has its table', async () => {
  const page = await pages.open('/outcomes', { javaScript: false });
  const twin = page.locator('figure details').first();
  await twin.locator('summary').click();
  expect(await twin.locator('th').allTextContents()).toEqual(['Month', 'Value', 'n']);
  expect(await twin.locator('tbody tr').count()).toBeGreaterThan(0);
});

describe('In light and dark', () => {
  test.each([
    ['the outcomes', '/outcomes', 'admin'],
    ['the outcomes of a new workspace', '/outcomes', 'otherWorkspace'],
    ['the rows of a survey', '/outcomes/rows?of=surveys', 'admin'],
    ['the rows of outcomes', '/outcomes/rows?of=outcomes', 'admin'],
    ['no rows', '/outcomes/rows?of=cards', 'otherWorkspace'],
  ] as const)('%s have no fault against WCAG 2.2 A and AA', async (_, path, as) => {
    const page = await pages.open(path, { as: pages.house[as] });
    expect(await faults(page)).toEqual([]);
  });
});

test.each([320, 390, 720])('At %d pixels nothing has to be scrolled sideways', async (width) => {
  for (const path of ['/outcomes', '/outcomes/rows?of=interactions', '/outcomes/rows?of=outcomes']) {
    const page = await pages.open(path, { width });
    const wider = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect([path, wider]).toEqual([path, 0]);
  }
});

test.each(['/accounts', '/outcomes', '/outcomes/rows'])('%s brings at most 100 KB of JavaScript', async (path) => {
  const context = await pages.browser.newContext();
  const [name = '', value = ''] = (pages.house.admin['cookie'] ?? '').split('=');
  await context.addCookies([{ name, value, url: pages.house.url }]);
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(pages.house.url + path, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(scripts);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(sizes.length).toBeGreaterThan(3);
  expect(bytes).toBeLessThanOrEqual(100_000);
  await context.close();
});
