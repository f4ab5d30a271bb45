import { describe, expect, test } from 'vitest';
import { type Board, openBoardHouse } from './board-house.ts';

const { cellsOf, done, newBoard } = await openBoardHouse();

interface Created {
  readonly rows: readonly {
    readonly card: { readonly id: string } | null;
    readonly errors: readonly { readonly code: string; readonly path: string[]; readonly message: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const fields =
  'rows { index status card { id } errors { code path message } } summary { created updated unchanged rejected }';
const create = (board: Board, cards: readonly object[]) =>
  done<Created>('createCards', { storyboard: board.id, cards }, fields);
const delivery = (board: Board) => ({ epic: { id: board.epics['Delivery'] }, ownerRole: 'PROJECT_MANAGER' });
const ref = (externalId: string) => ({ system: 'planning', externalId });

describe('a card is refused', () => {
  test.each([
    {
      flaw: 'with a role nobody has',
      change: { ownerRole: 'WIZARD' },
      code: 'NOT_FOUND',
      path: ['ownerRole'],
      told: 'No role has the key',
    },
    {
      flaw: 'with a concerned role nobody has',
      change: { concernedRoles: ['SELLER', 'ELF'] },
      code: 'NOT_FOUND',
      path: ['concernedRoles', '1'],
      told: 'No role has the key',
    },
    { flaw: 'without a title', change: { title: ' ' }, code: 'REQUIRED', path: ['title'], told: 'Cannot be empty.' },
    {
      flaw: 'with a title of 100,000 letters',
      change: { title: 'x'.repeat(100_000) },
      code: 'TOO_LONG',
      path: ['title'],
      told: 'At most 1000',
    },
    {
      flaw: 'with an impact of 11',
      change: { impact: 11 },
      code: 'OUT_OF_RANGE',
      path: ['impact'],
      told: 'from 1 to 10',
    },
    {
      flaw: 'with an effort of -1',
      change: { effort: -1 },
      code: 'OUT_OF_RANGE',
      path: ['effort'],
      told: 'at least 0',
    },
    {
      flaw: 'with a severity of 4',
      change: { frictions: [{ kind: 'RISK', severity: 4 }] },
      code: 'OUT_OF_RANGE',
      path: ['frictions', '0', 'severity'],
      told: '1 to 3',
    },
    {
      flaw: 'with a friction twice',
      change: { frictions: [1, 2].map((severity) => ({ kind: 'RISK', severity })) },
      code: 'INVALID',
      path: ['frictions', '1', 'kind'],
      told: 'once',
    },
    {
      flaw: 'with an unknown epic',
      change: { epic: ref('nowhere') },
      code: 'NOT_FOUND',
      path: ['epic'],
      told: 'No epic has the reference planning/nowhere.',
    },
    {
      flaw: 'with an unknown value',
      change: { values: ['seven'] },
      code: 'NOT_FOUND',
      path: ['values', '0'],
      told: 'No value has this id.',
    },
    {
      flaw: 'expected after nothing',
      change: { expectation: { withinHours: 2 } },
      code: 'INVALID',
      path: ['expectation'],
      told: 'one card',
    },
    {
      flaw: 'expected before it is over',
      change: { expectation: { milestone: 'CHURN', withinHours: -2 } },
      code: 'OUT_OF_RANGE',
      path: ['expectation', 'withinHours'],
      told: 'at least 0',
    },
  ])('$flaw', async ({ change, code, path, told }) => {
    const board = await newBoard(['Delivery']);
    const { rows, summary } = await create(board, [
      { title: 'Good', ...delivery(board) },
      { title: 'Bad', ...delivery(board), ...change },
    ]);
    expect(summary).toEqual({ created: 1, updated: 0, unchanged: 0, rejected: 1 });
    expect(rows[1]).toMatchObject({
      index: 1,
      status: 'REJECTED',
      card: null,
      errors: [{ code, path: ['cards', '1', ...path] }],
    });
    expect(rows[1]?.errors[0]?.message).toContain(told);
    expect(await cellsOf(board)).toEqual({ 'Delivery / unscheduled': ['Good'] });
  });

  test('in an epic or a release of another board', async () => {
    const [board, other] = [await newBoard(['Delivery']), await newBoard(['Delivery'], ['Release 1'])];
    const { rows } = await create(board, [
      { title: 'A', ...delivery(other) },
      { title: 'B', ...delivery(board), release: { id: other.releases['Release 1'] } },
    ]);
    expect(rows.map(({ errors }) => errors.map(({ code, path }) => [code, path[2]]))).toEqual([
      [['CONFLICT', 'epic']],
      [['CONFLICT', 'release']],
    ]);
  });

  test('when the key is that of a card on another board, or of something else', async () => {
    const [board, other] = [await newBoard(['Delivery']), await newBoard(['Delivery'])];
    await create(other, [{ title: 'A', ...delivery(other), ref: ref('taken') }]);
    await done('upsertEpic', { storyboard: board.id, stage: 'ACT', name: 'E', ref: ref('epic') }, 'epic { id }');
    const { rows } = await create(
      board,
      ['taken', 'epic'].map((key) => ({ title: key, ...delivery(board), ref: ref(key) })),
    );
    expect(rows.map(({ errors }) => errors[0]?.code)).toEqual(['CONFLICT', 'TAKEN']);
  });
});
