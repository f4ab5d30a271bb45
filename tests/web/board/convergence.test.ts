import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Board } from '../../../web/routes/boards/[id]/board.svelte.ts';
import { hear } from '../../../web/routes/boards/[id]/live/hear.ts';
import { cellOf, type Order } from '../../../web/routes/boards/[id]/order.ts';
import { project } from '../../../web/routes/boards/[id]/projection.ts';
import { answered, epics, head, nobodyElse } from './plan.ts';
import { Server, type Asked, type Message } from './server.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const names = Array.from({ length: 8 }, (_, at) => `c${at}`);
const cells = epics.slice(0, 3).map(({ id }) => ({ epic: id, release: null }));

type Loss = 'none' | 'request' | 'answer';
type Act = {
  by: number;
  card: number;
  cell: number;
  after: number;
  kind: 'move' | 'two' | 'title' | 'impact' | 'delete';
};

const acts = fc.record<Act>({
  by: fc.nat(2),
  card: fc.nat(names.length - 1),
  cell: fc.nat(cells.length - 1),
  after: fc.nat(4),
  kind: fc.constantFrom('move', 'move', 'move', 'two', 'title', 'impact', 'delete'),
});
const losses = fc.infiniteStream(fc.constantFrom<Loss>('none', 'none', 'none', 'none', 'request', 'answer'));

function newServer() {
  return new Server(
    names.map((id, at) => ({ ...answered(id), epic: { id: cells[at % 3]?.epic ?? '' }, rank: `a${at}` })),
  );
}

type World = { server: Server; s: fc.Scheduler; loss: Iterator<Loss> };

/** One browser: its requests and what it hears travel as the scheduler pleases; requests and answers may be lost. */
class Browser {
  readonly board: Board;
  readonly #world: World;
  readonly #name: string;
  #heard = 0;

  constructor(world: World, name: string) {
    this.#world = world;
    this.#name = name;
    const storyboard = { ...head, sequence: '0', epics, releases: [] };
    const cards = [...world.server.cards.values()];
    const all = { ...storyboard, cards };
    const { frame, cards: columns } = project(all, { ...nobodyElse, storyboard: all });
    const member = { id: name, name };
    this.board = new Board(frame, columns, { fetch: this.#fetch, mayPlan: true, whole: true, member });
  }

  readonly #fetch: typeof globalThis.fetch = async (_, init) => {
    const { s, server, loss } = this.#world;
    const lost = loss.next().value as Loss;
    await s.schedule(Promise.resolve());
    if (lost === 'request') throw new TypeError('Failed to fetch');
    const answer = server.answer(JSON.parse(String(init?.body)) as Asked, this.#name);
    await s.schedule(Promise.resolve());
    if (lost === 'answer') throw new TypeError('Failed to fetch');
    return Response.json(answer);
  };

  get idle() {
    return !this.board.busy && this.#heard === this.#world.server.messages.length;
  }

  /** What is told is what was touched, as it is when it is told. */
  async listen() {
    const { s, server } = this.#world;
    for (;;) {
      await s.schedule(Promise.resolve());
      const message = server.messages[this.#heard];
      if (!message) return;
      this.#heard += 1;
      hear(this.board, changeOf(server, message));
    }
  }

  act({ card, cell, after, kind }: Act) {
    const id = names[card] ?? '';
    if (!this.board.cards.has(id)) return;
    if (kind === 'title' || kind === 'impact') return void this.board.change([id], patches[kind](this.#name, after));
    if (kind === 'delete') return void this.board.archive([id]);
    const place = cells[cell] ?? { epic: '', release: null };
    const list = this.board.order.get(cellOf(place.epic, place.release)) ?? [];
    const cards = kind === 'two' ? [id, ...list.filter((own) => own !== id).slice(0, 1)] : [id];
    void this.board.move({ cards, ...place, after: list.filter((own) => !cards.includes(own))[after] ?? null });
  }
}

const patches = {
  title: (name: string, at: number) => ({ title: `${name} says ${at}` }),
  impact: (_: string, at: number) => ({ impact: at + 1 }),
};

function changeOf({ cards, gone }: Server, { operationId, actor, ...told }: Message) {
  const touched = [...told.cards.map(({ id }) => id), ...told.gone];
  return {
    sequence: '0',
    previousSequence: '0',
    operationId,
    reload: false,
    actor: { id: actor, name: actor },
    storyboard: head,
    cards: touched.flatMap((id) => cards.get(id) ?? []),
    epics: [],
    releases: [],
    gone: touched.filter((id) => gone.has(id)),
  };
}

async function settle(browsers: readonly Browser[], { s }: World) {
  for (let round = 0; round < 400; round += 1) {
    for (const browser of browsers) void browser.listen();
    while (s.count() > 0) {
      await s.waitOne();
      await vi.advanceTimersByTimeAsync(0);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    if (s.count() === 0 && browsers.every(({ idle }) => idle)) return;
  }
  throw new Error('The browsers did not come to rest.');
}

const filled = (order: Order) => Object.fromEntries([...order].filter(([, list]) => list.length > 0));

it('ends with the same order and the same cards in every browser, whatever is late, lost or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(acts, { minLength: 1, maxLength: 14 }),
      losses,
      async (s, many, stream) => {
        const world = { server: newServer(), s, loss: stream[Symbol.iterator]() };
        const browsers = ['Ada', 'Ben', 'Cleo'].map((name) => new Browser(world, name));
        for (const act of many) {
          void s.schedule(Promise.resolve()).then(() => browsers[act.by]?.act(act));
          void browsers[(act.by + 1) % 3]?.listen();
        }
        await settle(browsers, world);
        for (const { board } of browsers) {
          expect(filled(board.order)).toEqual(filled(world.server.order));
          for (const [id, { title, impact, version }] of world.server.cards)
            expect(board.cards.get(id)).toMatchObject({ title, impact, version });
          expect(board.cards.size).toBe(world.server.cards.size);
        }
      },
    ),
    { numRuns: 200 },
  );
});
