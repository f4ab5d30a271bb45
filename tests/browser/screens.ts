import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { cookieOf, startAlone } from '../bench/start.ts';
import { largePlan, planBoard, type Asking } from './planned.ts';
import { lookBack } from './looked-back.ts';
import { quietOf } from './quiet.ts';
import { screenStates, type Reach } from './screen-states.ts';

const port = 4781;
const origin = `http://localhost:${port}`;
const target = 'screens';
const putAway = 'mutation ($input: ArchiveStoryboardInput!) { archiveStoryboard(input: $input) { operationId } }';
const lenses = ['table', 'matrix', 'roles', 'lived'];
/** `npm run screens -- table` makes only the pictures that have this word in their name. */
const wanted = process.argv[2] ?? '';
const folder = await mkdtemp(join(tmpdir(), 'throughline-screens-'));

const { process: server, link } = await startAlone(folder, port);
const cookie = await cookieOf(link);
const browser = await launchChromium(folder);
try {
  await mkdir(target, { recursive: true });
  const { id, cards } = await planBoard(ask, largePlan('Seven hundred', 700));
  const empty = await planBoard(ask, { name: 'Empty', epics: [], releases: [], cards: [] });
  const away = await templateBoard('Put away');
  await ask(putAway, { input: { storyboard: away } });
  const account = await firstAccount();
  const told = await firstBoard();
  const staffed = await templateBoard();
  const { discussing, writing } = await lookBack(ask);
  const retros = await retrospectivesOf(told);
  const paths = {
    'board-demo': `/boards/${told}`,
    'board-template': `/boards/${staffed}`,
    boards: '/boards',
    board: `/boards/${id}`,
    'board-filtered': `/boards/${id}?text=risk&impact=7-10&not=impact`,
    'board-nothing': `/boards/${id}?text=zebra&role=SELLER`,
    'board-empty': `/boards/${empty.id}`,
    'board-archived': `/boards/${away}`,
    ...Object.fromEntries(lenses.map((lens) => [`lens-${lens}`, `/boards/${id}?lens=${lens}`])),
    ...(told && Object.fromEntries(lenses.map((lens) => [`lens-${lens}-demo`, `/boards/${told}?lens=${lens}`]))),
    'lens-table-sorted': `/boards/${id}?lens=table&sort=-impact&stage=TRUST`,
    'lens-table-card': `/boards/${id}?lens=table&card=${cards[0]}`,
    'lens-table-nothing': `/boards/${id}?lens=table&text=zebra`,
    card: `/boards/${id}?card=${cards[0]}`,
    accounts: '/accounts',
    ...(account && { account: `/accounts/${account}` }),
    outcomes: '/outcomes',
    retros: '/retros',
    'retro-writing': writing,
    'retro-discussing': discussing,
    ...(retros && { 'retro-closed': retros.closed, 'retro-none': retros.none }),
    search: '/search?q=risk',
    'search-nothing': '/search?q=zebra',
    explorer: '/graphql',
    'not-found': '/boards/01a1fffe-0000-7000-8000-000000000000',
    settings: '/settings',
    'settings-keys': '/settings/keys',
    'settings-members': '/settings/members',
    'settings-roles': '/settings/roles',
    'settings-webhooks': '/settings/webhooks',
  };
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1440, 390]) {
      await picturesOf(paths, { colorScheme, width });
      await statesOf(`/boards/${told}`, { colorScheme, width });
    }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

type Screen = { colorScheme: 'light' | 'dark'; width: number };

async function picturesOf(paths: Readonly<Record<string, string>>, screen: Screen): Promise<void> {
  const signedIn = await pageOf(browser, screen, cookie);
  for (const [name, path] of Object.entries(paths))
    if (name.includes(wanted)) await picture(signedIn, { name, path, ...screen });
  const visitor = await pageOf(browser, screen, '');
  if ('sign-in'.includes(wanted)) await picture(visitor, { name: 'sign-in', path: '/sign-in', ...screen });
}

/** What a board shows once somebody has done something: dialogs, panels, a bar, a lost connection. */
async function statesOf(path: string, screen: Screen): Promise<void> {
  const page = await pageOf(browser, screen, cookie);
  for (const [name, reach] of Object.entries(screenStates))
    if (name.includes(wanted)) await picture(page, { name, path, reach, ...screen });
}

async function pageOf(from: Browser, { colorScheme, width }: Screen, cookies: string): Promise<Page> {
  const phone = width < 720;
  const viewport = { width, height: phone ? 844 : 900 };
  const context = await from.newContext({ viewport, colorScheme, hasTouch: phone, isMobile: phone });
  const pairs = cookies.split('; ').filter(Boolean);
  await context.addCookies(
    pairs.map((pair) => ({ name: pair.replace(/=.*/s, ''), value: pair.replace(/^.*?=/s, ''), url: origin })),
  );
  return context.newPage();
}

async function picture(
  page: Page,
  { name, path, reach, colorScheme, width }: Screen & { name: string; path: string; reach?: Reach },
): Promise<void> {
  quietOf(page);
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.querySelector('#board [role=status].wait') === null);
  await reach?.(page);
  await page.screenshot({ path: join(target, `${name}-${colorScheme}-${width}.png`) });
  await page.context().setOffline(false);
}

async function ask(query: string, variables: object): ReturnType<Asking> {
  const headers = { 'content-type': 'application/json', cookie, origin };
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as { data: Record<string, unknown> }), text };
}

async function templateBoard(name = 'From the template'): Promise<string> {
  const document =
    'mutation ($input: CreateStoryboardInput!) { createStoryboard(input: $input) { storyboard { id } } }';
  const { data } = await ask(document, { input: { name, template: 'STAFFING' } });
  return (data['createStoryboard'] as { storyboard: { id: string } }).storyboard.id;
}

async function firstAccount(): Promise<string | undefined> {
  const { data } = await ask('{ accounts(first: 1) { nodes { id } } }', {});
  return (data['accounts'] as { nodes: { id: string }[] }).nodes[0]?.id;
}

/** The board of the demo firm, whose cards have been lived. */
async function firstBoard(): Promise<string | undefined> {
  const { data } = await ask('{ storyboards { id cardCount } }', {});
  const boards = data['storyboards'] as { id: string; cardCount: number }[];
  return boards.find(({ cardCount }) => cardCount > 0 && cardCount < 700)?.id;
}

/** The finished retrospective of the demo firm, and the place of one that nobody holds yet. */
async function retrospectivesOf(board: string | undefined): Promise<{ closed: string; none: string } | undefined> {
  if (!board) return undefined;
  const { data } = await ask('query ($id: ID!) { storyboard(id: $id) { releases { id } } }', { id: board });
  const { releases } = data['storyboard'] as { releases: { id: string }[] };
  const [closed, none] = releases.map(({ id: release }) => `/boards/${board}/releases/${release}/retrospective`);
  return closed && none ? { closed, none } : undefined;
}
