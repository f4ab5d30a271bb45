import { notices } from '#lib/notices.svelte.ts';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { Board } from '../../../web/routes/boards/[id]/board.svelte.ts';
import { Lift } from '../../../web/routes/boards/[id]/lift.svelte.ts';
import type { Order } from '../../../web/routes/boards/[id]/order.ts';
import type { CardColumns, Frame } from '../../../web/routes/boards/[id]/projection.ts';
import { everything } from '../../../web/routes/boards/[id]/filter.ts';
import { View } from '../../../web/routes/boards/[id]/view.svelte.ts';
import { answered, epics, head, seller } from './plan.ts';
import { Server, type Asked } from './server.ts';

const titles = ['a', 'b', 'c', 'd'];
const same = <Value>(value: Value) => titles.map(() => value);
const release = {
  version: 1,
  rank: 'a0',
  name: 'Release 1',
  outcomeStatement: null,
  startsOn: null,
  endsOn: null,
  capacity: null,
  state: 'PLANNED' as const,
};
const frame: Frame = {
  ...head,
  sequence: '0',
  epics,
  releases: [{ id: 'one', ...release }],
  roles: [seller],
  values: [],
  members: [],
  totals: { stages: [], releases: [], cards: 4 },
  counts: [4, 0, 0, 0, 0, 0, 0, 0],
};
const cards: CardColumns = {
  id: titles,
  version: same(1),
  title: titles,
  epic: same(0),
  release: same(0),
  rank: ['a0', 'a1', 'a2', 'a3'],
  owner: same(0),
  assignee: same(-1),
  concerned: same([]),
  channel: same(-1),
  impact: same(null),
  effort: same(null),
  frictions: same(0),
  values: same([]),
  kept: same(0),
  expected: same(null),
  inTime: same(null),
};

/** An API that answers when it is told to, accepting or refusing each request. */
function slowly() {
  const server = new Server(
    titles.map((id, at) => ({ ...answered(id), epic: { id: 'find' }, release: { id: 'one' }, rank: `a${at}` })),
  );
  const waiting: { asked: Asked; answer: (refusal?: string) => void }[] = [];
  const fetch = (_: unknown, init?: RequestInit) =>
    new Promise<Response>((resolve) => {
      const asked = JSON.parse(String(init?.body)) as Asked;
      const answer = (refusal?: string) => {
        const userErrors = [{ code: 'CONFLICT', message: refusal }];
        const refused = { data: { moveCards: { cards: [], userErrors } } };
        resolve(Response.json(refusal ? refused : server.answer(asked, 'me')));
      };
      waiting.push({ asked, answer });
    });
  return { waiting, fetch };
}

function open() {
  const api = slowly();
  const board = new Board(frame, cards, { fetch: api.fetch, mayPlan: true, whole: true });
  const list = (cell: string) => (board.order as Order).get(cell) ?? [];
  return { ...api, board, list };
}

beforeEach(() => {
  for (const { id } of notices.shown) notices.close(id);
});

describe('A move', () => {
  it('shows at once, and stays when it is accepted', async () => {
    const { board, list, waiting } = open();
    const moved = board.move({ cards: ['d'], epic: 'find', release: 'one', after: null });
    expect(list('find/one')).toEqual(['d', 'a', 'b', 'c']);
    await expect.poll(() => waiting.length).toBe(1);
    waiting[0]?.answer();
    expect(await moved).toBe(true);
    expect(list('find/one')).toEqual(['d', 'a', 'b', 'c']);
    expect(board.cards.get('d')?.version).toBe(2);
    expect(board.busy).toBe(false);
  });

  it('goes back when it is refused, with the reason, and later moves stand', async () => {
    const { board, list, waiting } = open();
    const first = board.move({ cards: ['d'], epic: 'talk', release: 'one', after: null });
    const second = board.move({ cards: ['c'], epic: 'find', release: 'one', after: null });
    expect([list('find/one'), list('talk/one')]).toEqual([['c', 'a', 'b'], ['d']]);
    await expect.poll(() => waiting.length).toBe(1);
    waiting[0]?.answer('Dana moved this two seconds ago.');
    expect(await first).toBe(false);
    expect([list('find/one'), list('talk/one')]).toEqual([['c', 'a', 'b', 'd'], []]);
    expect(notices.shown.map(({ text }) => text)).toEqual([
      'Dana moved this two seconds ago. It was put back where it was.',
    ]);
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.answer();
    expect(await second).toBe(true);
    expect(list('find/one')).toEqual(['c', 'a', 'b', 'd']);
  });

  it('is sent only when the one before it is answered, so that the server sees the same sequence', async () => {
    const { board, waiting } = open();
    void board.move({ cards: ['a'], epic: 'talk', release: null, after: null });
    void board.move({ cards: ['b'], epic: 'talk', release: null, after: 'a' });
    await expect.poll(() => waiting.length).toBe(1);
    waiting[0]?.answer();
    await expect.poll(() => waiting.length).toBe(2);
    expect(waiting.map(({ asked }) => asked.variables.input?.cards)).toEqual([['a'], ['b']]);
  });
});

describe('Carrying by keyboard', () => {
  const seen = { filter: everything, density: () => 'normal' as const, whole: false };

  it('previews every step, sends only the drop, and says each', async () => {
    const { board, list, waiting } = open();
    const lift = new Lift(new View(board, seen), () => undefined);
    lift.lift('b');
    expect(board.said).toBe(
      'Lifted b. Know, Find us, Release 1, 2 of 4. Arrow keys choose a place, Space drops, Escape puts it back.',
    );
    lift.steer('right');
    flushSync();
    expect([list('talk/one'), board.said]).toEqual([['b'], 'Know, First talk, Release 1, 1 of 1.']);
    expect(waiting).toHaveLength(0);
    lift.drop();
    expect(board.said).toBe('Moved b to Know, First talk, Release 1, 1 of 1.');
    await expect.poll(() => waiting.length).toBe(1);
    expect(waiting[0]?.asked.variables.input).toMatchObject({
      cards: ['b'],
      epic: 'talk',
      release: 'one',
      after: null,
    });
  });

  it('puts it back exactly, and sends nothing', () => {
    const { board, list, waiting } = open();
    const lift = new Lift(new View(board, seen), () => undefined);
    lift.lift('b');
    for (const way of ['right', 'release on', 'stage on', 'up'] as const) lift.steer(way);
    lift.cancel();
    expect(list('find/one')).toEqual(titles);
    expect(board.said).toBe('b is back. Know, Find us, Release 1, 2 of 4.');
    expect([waiting.length, board.busy, lift.card]).toEqual([0, false, null]);
  });
});

it('knows its counts before its cards, and takes the others in behind the first', () => {
  const { fetch } = slowly();
  const part = (from: number, to: number) =>
    Object.fromEntries(
      Object.entries(cards).map(([name, column]) => [name, column.slice(from, to)]),
    ) as unknown as CardColumns;
  const board = new Board(frame, part(0, 2), { fetch, mayPlan: true, whole: false });
  expect([board.whole, board.count('find/one'), board.order.get('find/one')]).toEqual([false, 4, ['a', 'b']]);
  board.arrive(part(2, 4));
  expect([board.whole, board.count('find/one'), board.order.get('find/one')]).toEqual([true, 4, titles]);
});
