import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openUndoHouse } from './undo-house.ts';

const { deskOf, exportOf, newBoard, newCards } = await openUndoHouse();

const operations = 100;
const kinds = ['move', 'move', 'move', 'change', 'change', 'make', 'delete', 'epic', 'release'] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  cards: fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 5 }),
  place: fc.nat(),
  other: fc.nat(),
  number: fc.integer({ min: 1, max: 10 }),
  text: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).map((text) => `x${text.replaceAll('\0', '')}`),
});
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

interface Seen {
  readonly cards: readonly { id: string; epic: { id: string }; release: { id: string } | null }[];
  readonly epics: readonly { id: string; stage: string }[];
  readonly releases: readonly { id: string }[];
}

const one = <Each>(some: readonly Each[], at: number): Each | undefined => some[at % Math.max(some.length, 1)];
const idOf = (some: readonly { id: string }[], at: number): string | undefined => one(some, at)?.id;
const roles = ['SELLER', 'SPONSOR', 'ENGINEER'];

/** What one step says on the board as it is, and which mutation says it. */
function callOf(step: Step, seen: Seen, storyboard: string): [name: string, input: object, selection: string] {
  const { cards, place, other, number, text } = step;
  const ids = [...new Set(cards.flatMap((at) => idOf(seen.cards, at) ?? []))];
  const [epic, release] = [idOf(seen.epics, place), other % 3 ? (idOf(seen.releases, other) ?? null) : null];
  const made = { title: text, ownerRole: one(roles, number), epic: { id: epic }, impact: number };
  const cell = seen.cards.filter((card) => card.epic.id === epic && (card.release?.id ?? null) === release);
  const after = number % 3 === 0 ? {} : { after: number % 3 === 1 ? null : (idOf(cell, other) ?? null) };
  switch (ids.length || step.kind === 'epic' || step.kind === 'release' ? step.kind : 'make') {
    case 'move':
      return ['moveCards', { cards: ids, epic, release, ...after }, 'operationId'];
    case 'change': {
      const lists = { concernedRoles: roles.slice(number % 4), tags: [text, String(number)] };
      const expectation = number % 2 ? { milestone: 'INVOICE', withinHours: number } : null;
      const frictions = [{ kind: 'DELAY', severity: (number % 3) + 1 }];
      const fields = { title: text, effort: number, expectation, frictions, ...(place % 2 ? lists : {}) };
      return ['updateCards', { cards: ids.map((id) => ({ id, ...fields })) }, 'cards { id }'];
    }
    case 'make': {
      const ref = { system: 'made', externalId: `${storyboard} ${place % 20}` };
      return ['createCards', { storyboard, cards: [{ ...made, ref }, made] }, 'rows { status }'];
    }
    case 'delete':
      return ['deleteCards', { cards: ids }, 'deleted'];
    case 'epic': {
      const id = number % 2 && epic ? { id: epic } : { storyboard };
      return ['upsertEpic', { ...id, name: text, stage: one(['KNOW', 'TRUST', 'GROW'], other) }, 'epic { id }'];
    }
    case 'release': {
      const id = number % 2 && release ? { id: release } : { storyboard };
      return ['upsertRelease', { ...id, name: text, capacity: number, after: null }, 'release { id }'];
    }
  }
}

test(
  '100 random operations undone restore the board byte for byte, and redone bring all of it back',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: operations, maxLength: operations }), async (steps) => {
        const board = await newBoard(['Delivery', 'Renewal'], ['Release 1']);
        await newCards(board, ['A', 'B', 'C', 'D', 'E', 'F'], { epic: 'Delivery' });
        const desk = deskOf(board);
        const before = await exportOf(board);
        for (const each of steps) await desk.call(...callOf(each, JSON.parse(await exportOf(board)) as Seen, board.id));
        const after = await exportOf(board);
        let done = 0;
        while ((await desk.tryUndo()).operation) done += 1;
        expect(done).toBeGreaterThan(operations / 2);
        expect(await exportOf(board)).toBe(before);
        for (let again = 0; again < done; again += 1) await desk.redo();
        expect(await exportOf(board)).toBe(after);
        expect(await desk.redoable()).toEqual([]);
      }),
      { numRuns: Number(process.env['UNDO_RUNS'] ?? 1) },
    );
  },
);
