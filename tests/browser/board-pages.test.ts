import { beforeAll, describe, expect, test } from 'vitest';
import { cardNamed, openDesk, press, type Desk } from './board-desk.ts';
import { faults, settled, type Visit } from './pages.ts';
import { largePlan, planBoard, type PlannedBoard } from './planned.ts';

let desk: Desk;
let large: PlannedBoard;
let empty: PlannedBoard;
beforeAll(async () => {
  desk = await openDesk();
  large = await planBoard(desk.ask, largePlan('Seven hundred', 700));
  empty = await planBoard(desk.ask, { name: 'Empty', epics: [], releases: [], cards: [] });
});

describe('Without JavaScript', () => {
  const without: Visit = { javaScript: false };

  test('the first window of a board can be read, and one link shows every card', async () => {
    const page = await desk.open(`/boards/${large.id}`, without);
    expect(await page.locator('.card').count()).toBeGreaterThan(20);
    expect(await page.locator('.bar .sum').textContent()).toContain('700 cards');
    expect(await page.locator('body [style]').count()).toBe(0);
    await page.getByRole('link', { name: 'Read all 700 cards on one page' }).click();
    await page.waitForURL('**?all', { waitUntil: 'load' });
    expect(await page.locator('.card').count()).toBe(700);
  });

  test('a card is read at its own address', async () => {
    const page = await desk.open(`/boards/${large.id}?card=${large.cards[0]}`, without);
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Invite to the open retrospective 1');
  });

  test('boards are listed with their counts', async () => {
    const page = await desk.open('/boards', without);
    expect(await page.getByRole('link', { name: 'Seven hundred' }).innerText()).toContain('700 cards, 234 unscheduled');
  });

  test('theme and density are kept', async () => {
    const page = await desk.open('/boards', without);
    await page.locator('details.menu summary').click();
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.waitForURL('**/boards');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

test('Only what is near is drawn, and it follows the eye in both directions', async () => {
  const page = await desk.open(`/boards/${large.id}`);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(2_500);
  await page.locator('.board').evaluate((scroller) => scroller.scrollTo(4_000, 100_000));
  const unscheduled = page.locator('ul[aria-label^="Grow, Advocacy 2, Unscheduled"] .card').last();
  await unscheduled.waitFor();
  const [card, board] = [await unscheduled.boundingBox(), await page.locator('.board').boundingBox()];
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual((board?.y ?? 0) + (board?.height ?? 0));
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(2_500);
});

test('The focused card stays, however far one scrolls away', async () => {
  const page = await desk.open(`/boards/${large.id}`);
  await page.locator('.card a').first().focus();
  await page.locator('.board').evaluate((scroller) => scroller.scrollTo(4_000, 100_000));
  await page.locator('ul[aria-label^="Grow, Advocacy 2, Unscheduled"] .card').last().waitFor();
  expect(await page.locator('.card a:focus').count()).toBe(1);
});

test('On paper the whole board is drawn', async () => {
  const page = await desk.open(`/boards/${large.id}`);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.card').count()).toBe(700);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.card').count()).toBeLessThan(200);
});

test('No page breaks its own content security policy, and every page sends it', async () => {
  const page = await desk.open('/boards');
  const told: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && told.push(message.text())));
  const answer = await page.goto(`${desk.house.url}/boards/${large.id}`, { waitUntil: 'load' });
  await settled(page);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-inline');
  await cardNamed(page, 'Invite to the open retrospective').first().click();
  await page.getByRole('complementary').waitFor();
  expect(told).toEqual([]);
});

test('Who is not signed in is asked to, and comes back to where they wanted to go', async () => {
  const as = desk.house.planner;
  await fetch(`${desk.house.url}/auth/password`, {
    method: 'POST',
    headers: { ...as, 'content-type': 'application/json', origin: desk.house.url },
    body: JSON.stringify({ newPassword: 'a long enough password' }),
  });
  const page = await desk.open(`/boards/${empty.id}?text=note`, { as: desk.house.anonymous, javaScript: false });
  expect(page.url()).toContain('/sign-in?to=');
  await page.getByLabel('Email address').fill('planner@acme.example');
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('This email address and password do not belong together.');
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/boards/${empty.id}?text=note`);
  await page.locator('details.menu summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('A board nobody knows is not found', async () => {
  const page = await desk.open('/boards/01940000-0000-7000-8000-000000000000');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is nothing at this address');
});

test.each(['/boards/%00', '/accounts?q=%00', '/search?q=%00'])(
  'At %s the address is told to be wrong',
  async (path) => {
    const page = await desk.open(path, { javaScript: false });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Something in this address is wrong');
  },
);

describe('No fault against WCAG 2.2 A and AA, in light and dark:', () => {
  test.each<[string, () => string, Visit]>([
    ['a full board', () => `/boards/${large.id}`, {}],
    ['a filtered board', () => `/boards/${large.id}?text=risk`, {}],
    ['a filter that finds nothing', () => `/boards/${large.id}?text=zebra&rest=hidden`, {}],
    ['a board on a telephone', () => `/boards/${large.id}`, { width: 390, height: 844, touch: true }],
    ['an empty board', () => `/boards/${empty.id}`, {}],
    ['the boards', () => '/boards', {}],
    ['an open card', () => `/boards/${large.id}?card=${large.cards[0]}`, {}],
  ])('%s', async (_, path, visit) => {
    expect(await faults(await desk.open(path(), visit))).toEqual([]);
  });

  test('signing in', async () => {
    expect(await faults(await desk.open('/sign-in', { as: desk.house.anonymous }))).toEqual([]);
  });

  test('each dialog, and a carried card', async () => {
    const page = await desk.open(`/boards/${large.id}`);
    await page.locator('.card a').first().focus();
    for (const key of ['m', 'n', 'Delete']) {
      await press(page, key);
      await page.getByRole('dialog').waitFor();
      expect(await faults(page, 'dialog')).toEqual([]);
      await press(page, 'Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await press(page, 'Space', 'ArrowRight');
    expect(await faults(page)).toEqual([]);
  });
});
