import { expect, it } from 'vitest';
import { openBoardHouse } from '../board/board-house.ts';

interface Change {
  readonly type: string;
  readonly recordId: string;
  readonly action: 'CREATED' | 'UPDATED' | 'DELETED' | 'RESTORED';
  readonly fields: readonly { name: string; after: string | null }[];
}

interface Feed {
  readonly nodes: readonly Change[];
  readonly lastSequence: string;
  readonly hasMore: boolean;
}

const house = await openBoardHouse();
const query = `query ($after: String!) { changes(afterSequence: $after, types: ["TouchpointCard"], first: 7) {
  nodes { type recordId action fields { name after } } lastSequence hasMore } }`;

/** Reads the whole log page by page and keeps what it says, knowing nothing else. */
async function rebuild(): Promise<Map<string, Record<string, unknown>>> {
  const [records, gone] = [new Map<string, Record<string, unknown>>(), new Map<string, Record<string, unknown>>()];
  for (let after = '0', more = true; more;) {
    const { data } = await house.ask<{ changes: Feed }>(query, { after });
    for (const change of data.changes.nodes) apply(change, records, gone);
    ({ lastSequence: after, hasMore: more } = data.changes);
  }
  return records;
}

type Records = Map<string, Record<string, unknown>>;

function apply({ recordId, action, fields }: Change, records: Records, gone: Records): void {
  const before = (action === 'RESTORED' ? gone : records).get(recordId) ?? {};
  const after = fields.map(({ name, after: text }) => [name, text === null ? null : JSON.parse(text)]);
  if (action === 'DELETED') gone.set(recordId, before);
  if (action === 'DELETED') records.delete(recordId);
  else records.set(recordId, { ...before, ...Object.fromEntries(after) });
}

it('a consumer that lost its state has it again from the log', async () => {
  const board = await house.newBoard(['First', 'Second'], ['One', 'Two']);
  const { A, B, C, D } = await house.newCards(board, ['A', 'B', 'C', 'D'], { epic: 'First', release: 'One' });
  const second = { epic: board.epics['Second'], release: null };
  await house.done('moveCards', { cards: [C, A], ...second }, 'operationId');
  await house.done('updateCards', { cards: [{ id: B, title: 'Beta', impact: 8 }] }, 'cards { id }');
  await house.done('moveCards', { cards: [B], ...second, after: C }, 'operationId');
  await house.done(
    'updateCards',
    {
      cards: [
        { id: B, impact: null },
        { id: A, effort: 3 },
      ],
    },
    'cards { id }',
  );
  await house.done('deleteCards', { cards: [D, A] }, 'deleted');
  await house.done('restoreCards', { cards: [A] }, '__typename');
  await house.done('undoOperation', { storyboard: board.id }, 'operation { id }');
  await house.done('redoOperation', { storyboard: board.id }, 'operation { id }');
  const asked =
    'query ($id: ID!) { storyboard(id: $id) { cards { id title rank impact effort epic { id } release { id } } } }';
  const { data } = await house.ask<{ storyboard: { cards: Record<string, unknown>[] } }>(asked, { id: board.id });
  const rebuilt = await rebuild();
  const known = data.storyboard.cards.map(({ id, epic, release, ...fields }) => [
    id,
    { ...fields, epic: (epic as { id: string }).id, release: (release as { id: string } | null)?.id ?? null },
  ]);
  const told = [...rebuilt].map(([id, { title, rank, impact = null, effort = null, epic, release = null }]) => [
    id,
    { title, rank, impact, effort, epic, release },
  ]);
  expect(known.length).toBe(3);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
});
