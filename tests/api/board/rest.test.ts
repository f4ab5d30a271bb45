import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { type FieldDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Refused } from '../calls.ts';
import { type Board, openBoardHouse } from './board-house.ts';

const house = await openBoardHouse();
const { ask, call, done, newBoard, newCards } = house;

const archive = (board: Pick<Board, 'id'>) => done('archiveStoryboard', { storyboard: board.id }, 'operationId');
const restore = (board: Pick<Board, 'id'>) => call('restoreStoryboard', { storyboard: board.id }, 'operationId');

/** Of what planners change, all that is no board and nothing on one. */
const elsewhere = [
  'createStoryboard',
  'archiveStoryboard',
  'restoreStoryboard',
  'reviseFramework',
  'recordDecision',
  'reviewDecision',
  'upsertFactNeed',
  'answerIdea',
  'mergeIdeas',
  'separateIdeas',
];

type Inputs = Readonly<Record<string, readonly [input: object, path: readonly string[]]>>;

function planned(): string[] {
  const { definitions } = parse(readFileSync('schema/schema.graphql', 'utf8'));
  const mutation = definitions.find((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Mutation');
  const fields = (mutation as { fields?: readonly FieldDefinitionNode[] }).fields ?? [];
  const needs = ({ directives = [] }: FieldDefinitionNode) => JSON.stringify(directives.map((one) => one.arguments));
  return fields.filter((field) => needs(field).includes('"PLAN"')).map(({ name }) => name.value);
}

async function lived(release: string | undefined): Promise<void> {
  await done('upsertRelease', { id: release, outcomeStatement: 'They know.' }, 'release { id }');
  await done('startRelease', { release }, 'operationId');
}

/** A release that is looked back at, with a note and an action, beside one that only was lived. */
async function lookedBack({ releases }: Board) {
  for (const release of [releases['Lived'], releases['Looked at']]) await lived(release);
  type Made = Readonly<Record<string, { id: string }>>;
  const made = async (name: string, input: object, field: string): Promise<string> =>
    (await done<Made>(name, input, `${field} { id }`))[field]?.id ?? '';
  const open = await made('holdRetrospective', { release: releases['Looked at'] }, 'retrospective');
  const note = await made('addRetroNote', { retrospective: open, kind: 'KEEP', text: 'The note' }, 'note');
  await done('revealRetrospective', { retrospective: open }, '__typename');
  const agreed = { retrospective: open, kind: 'PROCESS_CHANGE', text: 'Earlier' };
  return { open, note, action: await made('addRetroAction', agreed, 'action') };
}

/** A board on which something of every kind is, with a call of every mutation that would change it. */
async function fullBoard(): Promise<{ board: Board; changes: Inputs }> {
  const board = await newBoard(['Delivery', 'Gone'], ['Release 1', 'Gone', 'Lived', 'Looked at']);
  const storyboard = board.id;
  const [epic, release] = [board.epics['Delivery'], board.releases['Release 1']];
  const ids = await newCards(board, ['A', 'B', 'Deleted'], { epic: 'Delivery', release: 'Release 1' });
  const [cards, deleted] = [[ids['A']], [ids['Deleted']]];
  const gone = { epic: board.epics['Gone'], release: board.releases['Gone'] };
  await done('deleteCards', { cards: deleted }, 'deleted');
  await done('archiveEpic', { epic: gone.epic }, 'operationId');
  await done('archiveRelease', { release: gone.release }, 'operationId');
  const said = await done<{ comment: { id: string } }>('addComment', { card: ids['A'], body: 'So?' }, 'comment { id }');
  const kept = await done<{ view: { id: string } }>('saveView', { storyboard, name: 'Mine' }, 'view { id }');
  const looked = await lookedBack(board);
  await done('moveCards', { cards, epic }, 'operationId');
  await done('undoOperation', { storyboard }, 'operationId');
  const card = { title: 'New', ownerRole: 'SELLER', epic: { id: epic } };
  return {
    board,
    changes: {
      updateStoryboard: [{ storyboard, name: 'Otherwise' }, ['storyboard']],
      createCards: [{ storyboard, cards: [card] }, ['storyboard']],
      updateCards: [{ cards: [{ id: ids['A'], title: 'Otherwise' }] }, ['cards', '0', 'id']],
      moveCards: [{ cards, epic }, ['epic']],
      deleteCards: [{ cards }, ['cards']],
      restoreCards: [{ cards: deleted }, ['cards']],
      addComment: [{ card: ids['A'], body: 'No.' }, ['card']],
      editComment: [{ id: said.comment.id, body: 'No.' }, ['id']],
      deleteComment: [{ id: said.comment.id }, ['id']],
      saveView: [{ id: kept.view.id, name: 'Ours' }, ['id']],
      deleteView: [{ id: kept.view.id }, ['id']],
      upsertEpic: [{ id: epic, name: 'Otherwise' }, ['id']],
      moveEpic: [{ epic, stage: 'GROW' }, ['epic']],
      archiveEpic: [{ epic, archiveCards: true }, ['epic']],
      restoreEpic: [{ epic: gone.epic }, ['epic']],
      upsertRelease: [{ id: release, name: 'Otherwise' }, ['id']],
      moveRelease: [{ release, after: null }, ['release']],
      startRelease: [{ release }, ['release']],
      closeRelease: [{ release, unfinishedTo: null }, ['release']],
      archiveRelease: [{ release, archiveCards: true }, ['release']],
      restoreRelease: [{ release: gone.release }, ['release']],
      applyThinSlice: [{ storyboard, release, capacity: 3, outcomeStatement: 'They know.' }, ['storyboard']],
      holdRetrospective: [{ release: board.releases['Lived'] }, ['release']],
      addRetroNote: [{ retrospective: looked.open, kind: 'KEEP', text: 'x' }, ['retrospective']],
      editRetroNote: [{ id: looked.note, text: 'y' }, ['id']],
      deleteRetroNote: [{ id: looked.note }, ['id']],
      voteRetroNote: [{ note: looked.note }, ['note']],
      revealRetrospective: [{ retrospective: looked.open }, ['retrospective']],
      addRetroAction: [{ retrospective: looked.open, kind: 'PROCESS_CHANGE', text: 'x' }, ['retrospective']],
      deleteRetroAction: [{ id: looked.action }, ['id']],
      reviewRetroAction: [{ action: looked.action, kept: true, text: 'x' }, ['action']],
      closeRetrospective: [{ retrospective: looked.open }, ['retrospective']],
      undoOperation: [{ storyboard }, ['storyboard']],
      redoOperation: [{ storyboard }, ['storyboard']],
    },
  };
}

describe('on an archived board', () => {
  test('nothing can be changed until it is restored, by whatever mutation', async () => {
    const { board, changes } = await fullBoard();
    expect([...Object.keys(changes), ...elsewhere].sort()).toEqual(planned().sort());
    await archive(board);
    const version = await house.versionOf(board);
    const answers: Record<string, Refused[]> = {};
    for (const [name, [input]] of Object.entries(changes)) {
      answers[name] = [...(await call(name, input, '__typename')).userErrors];
    }
    const message = 'The board “Staffing” is archived. Restore it to change it.';
    expect(answers).toEqual(
      Object.fromEntries(
        Object.entries(changes).map(([name, [, path]]) => [name, [{ code: 'CONFLICT', path, message }]]),
      ),
    );
    expect(await house.versionOf(board)).toBe(version);
    const [, cards] = [await restore(board), changes['moveCards']?.[0] ?? {}];
    await done('moveCards', cards, 'operationId');
  });

  test('nothing new can be put: no epic, no release, no view', async () => {
    const board = await newBoard([]);
    await archive(board);
    for (const [name, input] of Object.entries({
      upsertEpic: { storyboard: board.id, name: 'New', stage: 'ACT' },
      upsertRelease: { storyboard: board.id, name: 'New' },
      saveView: { storyboard: board.id, name: 'New' },
    })) {
      expect((await call(name, input, '__typename')).userErrors).toMatchObject([
        { code: 'CONFLICT', path: ['storyboard'] },
      ]);
    }
  });

  test('cards hold no key: another board may have it, and then it must give it up before the first comes back', async () => {
    const ref = { system: 'trello', externalId: randomUUID() };
    const cardOf = (board: Board) => ({ title: 'A', ownerRole: 'SELLER', epic: { id: board.epics['Delivery'] }, ref });
    const [first, second] = [await newBoard(['Delivery']), await newBoard(['Delivery'])];
    const make = (board: Board) =>
      call<{ rows: { status: string; card: { id: string } | null }[] }>(
        'createCards',
        { storyboard: board.id, cards: [cardOf(board)] },
        'rows { status card { id } }',
      );
    const byRef = async () => {
      const document =
        'query ($system: String!, $externalId: String!) { byExternalRef(system: $system, externalId: $externalId) { id } }';
      return (await ask<{ byExternalRef: { id: string } | null }>(document, ref)).data.byExternalRef?.id;
    };
    const mine = (await make(first)).rows[0]?.card?.id;
    expect((await make(second)).rows).toMatchObject([{ status: 'REJECTED' }]);
    await archive(first);
    expect(await byRef()).toBeUndefined();
    const theirs = (await make(second)).rows[0]?.card?.id;
    expect(await byRef()).toBe(theirs);
    const { userErrors } = await restore(first);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['storyboard'] }]);
    expect(userErrors[0]?.message).toContain(`${ref.externalId} belongs to another record now.`);
    await done('deleteCards', { cards: [theirs] }, 'deleted');
    expect((await restore(first)).userErrors).toEqual([]);
    expect(await byRef()).toBe(mine);
  });
});
