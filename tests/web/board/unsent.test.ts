import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Board } from '../../../web/routes/boards/[id]/board.svelte.ts';
import type { Kept } from '../../../web/routes/boards/[id]/deed.ts';
import { deedWords } from '../../../web/routes/boards/[id]/live/deed-words.ts';
import { merged } from '../../../web/routes/boards/[id]/live/kept.ts';
import { Unsent } from '../../../web/routes/boards/[id]/live/unsent.svelte.ts';
import { cellOf } from '../../../web/routes/boards/[id]/order.ts';
import { project } from '../../../web/routes/boards/[id]/projection.ts';
import { forgetUnsent } from '../../../web/lib/unsent.ts';
import { answered, epics, head, nobodyElse } from './plan.ts';
import { Server, type Asked } from './server.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const names = ['a', 'b', 'c', 'd'];
const newServer = () => new Server(names.map((id, at) => ({ ...answered(id), rank: `a${at}` })));

type Fate = 'answered' | 'lost' | 'answer lost';

/** One page of somebody after the other, all in the same browser; what is on the way when a page goes is never answered. */
class Visitor {
  readonly server: Server;
  fates: Iterator<Fate>;
  offline = false;
  board!: Board;
  unsent!: Unsent;

  constructor(server: Server, fates: Iterable<Fate> = []) {
    this.server = server;
    this.fates = fates[Symbol.iterator]();
  }

  async open() {
    const storyboard = { ...head, sequence: '0', epics, releases: [] };
    const all = { ...storyboard, cards: [...this.server.cards.values()] };
    const { frame, cards } = project(all, { ...nobodyElse, storyboard: all });
    const fetch: typeof globalThis.fetch = (_, init) => this.#answer(board, JSON.parse(String(init?.body)) as Asked);
    const board = new Board(frame, cards, { fetch, mayPlan: true, whole: true, member: { id: 'me', name: 'Me' } });
    this.board = board;
    this.unsent = new Unsent(board);
    await this.unsent.open();
    return this;
  }

  async #answer(board: Board, asked: Asked): Promise<Response> {
    await Promise.resolve();
    if (board !== this.board) return new Promise(() => undefined);
    const fate = this.offline ? 'lost' : ((this.fates.next().value as Fate | undefined) ?? 'answered');
    const answer = fate === 'lost' ? null : this.server.answer(asked, 'me');
    if (fate === 'lost') throw new TypeError('Failed to fetch');
    if (fate === 'answer lost') return new Promise(() => undefined);
    return Response.json(answer);
  }

  move = (card: string, epic: string) => this.board.move({ cards: [card], epic, release: null, after: null });

  async rest() {
    for (let round = 0; this.board.busy && round < 60; round += 1) await vi.advanceTimersByTimeAsync(20_000);
    expect(this.board.busy).toBe(false);
  }

  get waiting() {
    return this.board.outbox.pending.map(({ id }) => id);
  }

  list = (epic: string) => this.board.order.get(cellOf(epic, null)) ?? [];
}

const kept = (id: string): Kept => ({ id, deed: { kind: 'archive', cards: [id] } });

it('lists of several pages become one: each in its sequence, together by time, nothing twice', () => {
  const times = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((list) => list.sort((one, other) => one - other));
  fc.assert(
    fc.property(fc.array(times, { maxLength: 4 }), (pages) => {
      const ids = pages.map((page) => page.map((time) => String(time).padStart(3, '0')));
      const all = merged(ids.map((page) => page.map(kept))).map(({ id }) => id);
      expect(all).toEqual([...new Set(ids.flat())].sort());
    }),
  );
});

describe('What was done while the server could not be reached', () => {
  it('is there again on the next page, waits, and is sent once under the same name', async () => {
    const me = await new Visitor(newServer()).open();
    me.offline = true;
    void me.move('d', 'talk');
    void me.board.change(['a'], { impact: 8 });
    await vi.advanceTimersByTimeAsync(0);
    const before = me.waiting;
    expect(me.board.outbox.wouldLose).toBe(false);
    await me.open();
    expect(me.waiting).toEqual(before);
    expect([me.list('talk'), me.board.cards.get('a')?.impact]).toEqual([['d'], 8]);
    me.offline = false;
    await me.rest();
    expect(me.server.messages.map(({ operationId }) => operationId)).toEqual(before);
    expect(localStorage).toHaveLength(0);
  });

  it('is not sent again when it had arrived and only the answer was lost', async () => {
    const me = await new Visitor(newServer(), ['answer lost']).open();
    void me.move('d', 'talk');
    await vi.advanceTimersByTimeAsync(0);
    me.server.answer(moveOf('d', 'find'), 'Dana');
    await (await me.open()).rest();
    expect([me.server.messages.length, me.unsent.refused]).toEqual([2, []]);
  });

  it('is not laid over what somebody else did meanwhile: it is told, outlasts the page, and done if they insist', async () => {
    const me = await new Visitor(newServer()).open();
    me.offline = true;
    void me.move('d', 'talk');
    void me.move('c', 'talk');
    void me.board.change(['b'], { title: 'Publish all prices' });
    await vi.advanceTimersByTimeAsync(0);
    me.server.answer(moveOf('d', 'delivery'), 'Dana');
    me.server.answer(
      {
        query: 'mutation UpdateCards',
        variables: { input: { cards: [{ id: 'b', title: 'Hide prices' }], operationId: 'x' } },
      },
      'Dana',
    );
    me.offline = false;
    await (await me.open()).rest();
    await (await me.open()).rest();
    expect(me.unsent.refused.map(({ deed, refused }) => [deedWords(me.board, deed), refused])).toEqual([
      ['Move “d” to First talk, unscheduled', 'Meanwhile “d” was moved to Delivery, unscheduled.'],
      ['Set the title of “Hide prices” to “Publish all prices”', 'Meanwhile its title became “Hide prices”.'],
    ]);
    expect([me.list('talk'), me.list('delivery')]).toEqual([['c'], ['d']]);
    for (const refused of me.unsent.refused) me.unsent.insist(refused);
    await me.rest();
    expect([me.list('talk'), me.board.cards.get('b')?.title]).toEqual([['d', 'c'], 'Publish all prices']);
    expect(localStorage).toHaveLength(0);
  });

  it('is forgotten by whoever signs out, who is asked before something is lost', async () => {
    const me = await new Visitor(newServer()).open();
    me.offline = true;
    void me.move('d', 'talk');
    await vi.advanceTimersByTimeAsync(0);
    localStorage.setItem('theme', 'dark');
    forgetUnsent();
    expect([Object.keys(localStorage), me.board.outbox.wouldLose]).toEqual([['theme'], true]);
  });
});

const moveOf = (card: string, epic: string): Asked => ({
  query: 'mutation MoveCards',
  variables: { input: { cards: [card], epic, release: null, after: null, operationId: `Dana ${card}` } },
});

const deeds = {
  move: (me: Visitor, card: string, epic: string) => me.move(card, epic),
  impact: (me: Visitor, card: string) => me.board.change([card], { impact: 3 }),
  archive: (me: Visitor, card: string) => me.board.archive([card]),
};

it('whatever is lost and however often the page is loaded anew, everything is done once or told as refused', async () => {
  const act = fc.record({
    kind: fc.constantFrom('move', 'move', 'impact', 'archive', 'load'),
    card: fc.constantFrom(...names),
    epic: fc.constantFrom('find', 'talk', 'delivery'),
    others: fc.boolean(),
  });
  const fates = fc.array(fc.constantFrom<Fate>('answered', 'lost', 'answer lost'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), fates, async (acts, fateList) => {
      localStorage.clear();
      const me = await new Visitor(newServer(), fateList).open();
      const done = new Set<string>();
      const told = new Set<string>();
      for (const { kind, card, epic, others } of acts) {
        if (others) me.server.answer(moveOf(card, epic), 'Dana');
        if (kind === 'load') await me.open();
        else {
          const { board } = me;
          const accepted = deeds[kind](me, card, epic);
          const id = me.waiting.at(-1) ?? '';
          done.add(id);
          void accepted.then((taken) => taken || board !== me.board || told.add(id));
        }
        await vi.advanceTimersByTimeAsync(0);
      }
      me.fates = [][Symbol.iterator]();
      await (await me.open()).rest();
      const taken = me.server.messages.filter(({ actor }) => actor === 'me').map(({ operationId }) => operationId);
      expect(new Set(taken).size).toBe(taken.length);
      for (const { id } of me.unsent.refused) told.add(id);
      expect([...taken, ...told].sort()).toEqual([...done].sort());
    }),
    { numRuns: 200 },
  );
});
