import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { asOneOperation } from '../event/one-operation.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { Epic } from './epic.entity.ts';
import { holdBoard } from './hold-board.ts';
import { Release } from './release.entity.ts';
import { holdRecords } from './undo/hold-records.ts';
import { makeTurns } from './undo/make-turns.ts';
import type { BoardType, Turn } from './undo/turns.ts';

interface Restore {
  /** Whether the cards come back that were archived with it. */
  readonly withCards?: Maybe<boolean>;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

export interface RestoreEpic extends Restore {
  readonly epic: string;
}

export interface RestoreRelease extends Restore {
  readonly release: string;
}

interface Restored {
  readonly id: string;
  /** The cards that came back with it. */
  readonly ids: readonly string[];
  readonly operationId: string;
}

/** Puts an archived column back where it was. One that is on its board already stays. */
export function restoreEpic(em: EntityManager, input: RestoreEpic): Promise<Restored> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const place = { path: ['epic'], noun: 'epic' };
    const epic = await inside.findOne(Epic, { id: idOf(input.epic, place) });
    if (!epic) throw unknown(place);
    return { ...(await restore(inside, epic, { ...input, type: 'Epic', column: 'epic_id' })), operationId };
  });
}

/** Puts an archived slice back where it was. */
export function restoreRelease(em: EntityManager, input: RestoreRelease): Promise<Restored> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const place = { path: ['release'], noun: 'release' };
    const release = await inside.findOne(Release, { id: idOf(input.release, place) });
    if (!release) throw unknown(place);
    return { ...(await restore(inside, release, { ...input, type: 'Release', column: 'release_id' })), operationId };
  });
}

type Wish = Restore & {
  readonly type: Exclude<BoardType, 'TouchpointCard'>;
  readonly column: 'epic_id' | 'release_id';
};

async function restore(em: EntityManager, place: Epic | Release, wish: Wish): Promise<Omit<Restored, 'operationId'>> {
  const { id } = place;
  const path = wish.type === 'Epic' ? 'epic' : 'release';
  await holdBoard(em, place.storyboard.id, [path]);
  await em.refresh(place);
  await refuseStale(em, place, wish.ifVersion);
  if (!place.archivedAt) return { id, ids: [] };
  const ids = wish.withCards === false ? [] : await goneWith(em, id, wish.column);
  const turns = [returning(wish.type, id), ...ids.map((card) => returning('TouchpointCard', card))];
  const held = await holdRecords(em, turns);
  await makeTurns(em, turns, { held, path });
  return { id, ids };
}

const returning = (type: BoardType, id: string): Turn => ({ type, id, there: [false, true], fields: {} });

/** The cards in it that left the board by the same operation. */
async function goneWith(em: EntityManager, id: string, column: Wish['column']): Promise<string[]> {
  const leaving = sql`select operation_id from event where action = 'DELETED' and record_id`;
  const { rows } = await sql<{ id: string }>`
    select id from card where ${sql.ref(column)} = ${id}::uuid and archived_at is not null
      and (${leaving} = card.id order by sequence desc limit 1)
        = (${leaving} = ${id}::uuid order by sequence desc limit 1)
    order by epic_id, release_id, rank, id`.execute(em.getKysely());
  return rows.map((row) => row.id);
}
