import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { largePlan, planBoard, type PlannedBoard } from '../browser/planned.ts';
import { act, numbersFrom, seenOn, watched } from './board-live-acts.ts';
import { cookieOf, startAlone } from './start.ts';

const port = 4762;
const origin = `http://localhost:${port}`;
const acts = 200;
const watchedMoves = 60;
const offline = { from: 15, to: 30 };
/** A fast person does four things a second. */
const pace = 250;
const folder = await mkdtemp(join(tmpdir(), 'throughline-live-'));

const { process: server, link } = await startAlone(folder, port);
const admin = await cookieOf(link);
const browser = await launchChromium(folder);
try {
  const people = [admin, await invited('Dana Reyes'), await invited('Ben Okafor')];
  for (const many of [2, 3, 4]) await converge(people, many);
  await follow(people);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

/** Everybody works at once, the last one without a connection for a while; then all must show the same. */
async function converge(people: readonly string[], many: number): Promise<void> {
  const board = await planBoard(ask, smallPlan(many));
  const looking = Array.from({ length: many }, (_, at) => people[at % people.length] ?? admin);
  const pages = await Promise.all(looking.map((cookie) => open(cookie, board.id)));
  await Promise.all(pages.map((page, at) => work(page, { board, at, last: at === many - 1, many })));
  const begun = performance.now();
  while (!(await agree(pages, board.id)) && performance.now() - begun < 10_000) await setTimeout(50);
  const took = performance.now() - begun;
  const shown = await seenOn(pages[0] as Page);
  const ids = Object.values(shown).flatMap((cards) => cards.map((card) => card.slice(0, 36)));
  const wrong = board.cards.length - new Set(ids).size + (ids.length - new Set(ids).size);
  tell(`11 ${many} browsers, ${acts} acts: same order after quiet`, took, [2_000, 'ms']);
  tell(`11 ${many} browsers, ${acts} acts: cards lost or doubled`, wrong, [0, '']);
  await Promise.all(pages.map((page) => page.context().close()));
}

type Work = { board: PlannedBoard; at: number; last: boolean; many: number };

async function work(page: Page, { board, at, last, many }: Work): Promise<void> {
  const any = numbersFrom(at + 7 * many);
  for (let done = 0; done < acts / many; done += 1) {
    if (last && done === offline.from) await page.context().setOffline(true);
    if (last && done === offline.to) await page.context().setOffline(false);
    await Promise.all([act({ page, cards: board.cards, any }), setTimeout(pace)]);
  }
}

async function agree(pages: readonly Page[], board: string): Promise<boolean> {
  const truth = await told(board);
  const shown = await Promise.all(pages.map(seenOn));
  return shown.every((own) => isDeepStrictEqual(own, truth));
}

type Told = { id: string; title: string; impact: number; epic: { name: string }; release: { name: string } | null };

async function told(board: string): Promise<Record<string, string[]>> {
  const query = `query ($id: ID!) { storyboard(id: $id) { cards { id title impact epic { name } release { name } } } }`;
  const { data } = await ask(query, { id: board });
  const { cards } = data['storyboard'] as { cards: Told[] };
  const cells = Map.groupBy(cards, ({ epic, release }) => `${epic.name}, ${release?.name ?? 'Unscheduled'}`);
  return Object.fromEntries(
    [...cells].map(([name, own]) => [name, own.map(({ id, title, impact }) => `${id} ${title} ${impact}`)]),
  );
}

/** One moves, another one looks. */
async function follow(people: readonly string[]): Promise<void> {
  const board = await planBoard(ask, largePlan('Seven hundred', 700));
  const [own, other] = await Promise.all([open(people[0] ?? '', board.id), open(people[1] ?? '', board.id)]);
  const card = await own.locator('[data-card]').first().getAttribute('data-card');
  const remote: number[] = [];
  let flickers = 0;
  for (let move = 0; move < watchedMoves; move += 1) {
    const key = move % 2 ? 'Alt+Shift+ArrowUp' : 'Alt+Shift+ArrowDown';
    const seen = await watched(own, other, { card: card ?? '', key });
    remote.push(seen.remote);
    flickers += seen.flickers;
  }
  tell('12 a move is seen by others, p95, 700 cards', p95(remote), [300, 'ms']);
  tell('12 moves that flickered on the screen of their own', flickers, [0, '']);
}

async function open(cookies: string, board: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 2600 } });
  const pairs = cookies.split('; ').map((pair) => pair.split(/=(.*)/s));
  await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: origin })));
  const page = await context.newPage();
  const following = page.waitForResponse('**/graphql/stream');
  await page.goto(`${origin}/boards/${board}`, { waitUntil: 'load' });
  await following;
  return page;
}

function smallPlan(many: number) {
  const plan = largePlan(`${many} browsers`, 40);
  const epics = plan.epics.slice(0, 5);
  const releases = plan.releases.slice(0, 2);
  const places = [...releases, ''];
  const cards = plan.cards.map((card, at) => ({ ...card, epic: epics[at % 5]?.[1], release: places[at % 3] }));
  return { ...plan, epics, releases, cards };
}

async function invited(name: string): Promise<string> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
  const query = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link } }';
  const { data } = await ask(query, { input: { name, email, access: 'PLANNER' } });
  const { link } = data['inviteMember'] as { link: string };
  const answer = await fetch(new URL(link, origin), { redirect: 'manual' });
  return cookieOf(new URL(answer.headers.get('location') ?? '', origin).href);
}

async function ask(query: string, variables: object) {
  const headers = { 'content-type': 'application/json', cookie: admin, origin };
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as { data: Record<string, unknown> }), text };
}

function tell(name: string, found: number, [most, unit]: [number, string]): void {
  const short = found > most;
  if (short) process.exitCode = 1;
  console.log(`${name.padEnd(58)} ${found.toFixed(0)} ${unit}  (<= ${most})  ${short ? 'SHORT' : 'good'}`);
}

function p95(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[Math.ceil(figures.length * 0.95) - 1] ?? 0;
}
