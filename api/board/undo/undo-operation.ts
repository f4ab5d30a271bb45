import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newId } from '../../database/new-id.ts';
import { actOf } from '../../event/act.ts';
import { asOneOperation } from '../../event/one-operation.ts';
import { Refusal } from '../../refusal.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import type { Maybe } from '../../write/reference.ts';
import { refuseArchived } from '../hold-board.ts';
import { type Desk, findOperation, type Operation } from './find-operation.ts';
import { type Held, holdRecords } from './hold-records.ts';
import { makeTurns } from './make-turns.ts';
import { refuseChanged } from './refuse-changed.ts';
import { type BoardType, reversed, type Turn } from './turns.ts';

export interface UndoOperation {
  readonly storyboard: string;
  /** Without it the latest of the caller on the board. */
  readonly operationId?: Maybe<string>;
}

/** What was undone or done again, and what is on the board now of what it touched. */
export interface Turned {
  readonly id: string;
  readonly operationId: string;
  readonly cardIds: string[];
  readonly epicIds: string[];
  readonly releaseIds: string[];
  readonly gone: string[];
}

/** Restores exactly what an operation changed; refused where somebody changed the same records since. */
export const undoOperation = (em: EntityManager, input: UndoOperation): Promise<Turned> => turn(em, input, true);

/** Does again what was undone. */
export const redoOperation = (em: EntityManager, input: UndoOperation): Promise<Turned> => turn(em, input, false);

function turn(em: EntityManager, input: UndoOperation, undo: boolean): Promise<Turned> {
  return asOneOperation(em, newId(), async (inside, by) => {
    const desk = await deskOf(inside, input.storyboard);
    const operation = await findOperation(inside, desk, { operationId: input.operationId, undone: !undo });
    if (operation.undone === undo) throw doneAlready(undo);
    const turns = undo ? operation.turns.map(reversed).reverse() : operation.turns;
    const held = await holdRecords(inside, turns);
    refuseElsewhere(held, desk);
    await refuseChanged(inside, turns, { held, since: { operation: operation.id, sequence: operation.sequence } });
    await makeTurns(inside, turns, { held, path: 'operationId' });
    await note(inside, { desk, operation, by, undo });
    return { id: operation.id, operationId: by, ...sorted(turns) };
  });
}

/** Whoever undoes does it step by step: two calls of one person wait for each other. */
async function deskOf(em: EntityManager, text: string): Promise<Desk> {
  const place = { path: ['storyboard'], noun: 'storyboard' };
  const storyboard = idOf(text, place);
  const actor = actOf(em).actor.id;
  if (!actor) throw new Refusal('FORBIDDEN', 'Only members and keys undo what they did.');
  await sql`select pg_advisory_xact_lock(hashtextextended(${`undo ${actor}`}, 0))`.execute(em.getKysely());
  const boards = await refuseArchived(em, [storyboard]);
  if (!boards.has(storyboard)) throw unknown(place);
  return { storyboard, actor };
}

const doneAlready = (undo: boolean): Refusal =>
  new Refusal('CONFLICT', undo ? 'It is undone already.' : 'It is not undone.', { path: ['operationId'] });

function refuseElsewhere(held: ReadonlyMap<string, Held>, { storyboard }: Desk): void {
  if ([...held.values()].some((record) => record.storyboard === storyboard)) return;
  throw unknown({ path: ['operationId'], noun: 'operation' });
}

interface Note {
  readonly desk: Desk;
  readonly operation: Operation;
  readonly by: string;
  readonly undo: boolean;
}

async function note(em: EntityManager, { desk, operation, by, undo }: Note): Promise<void> {
  await sql`
    insert into undoing (id, workspace_id, storyboard_id, actor_id, operation_id, by_operation_id, undone, sequence)
    select ${newId()}::uuid, ${actOf(em).workspaceId}::uuid, ${desk.storyboard}::uuid, ${desk.actor}::uuid,
      ${operation.id}::uuid, ${by}::uuid, ${undo}, max(sequence) from event
    where operation_id = ${by}::uuid and type in ('TouchpointCard', 'Epic', 'Release')`.execute(em.getKysely());
}

function sorted(turns: readonly Turn[]): Omit<Turned, 'id' | 'operationId'> {
  const present = (type: BoardType) => turns.filter((each) => each.type === type && each.there[1]).map(({ id }) => id);
  const gone = turns.filter(({ there }) => !there[1]).map(({ id }) => id);
  const [cardIds, epicIds, releaseIds] = [present('TouchpointCard'), present('Epic'), present('Release')];
  return { cardIds, epicIds, releaseIds, gone };
}
