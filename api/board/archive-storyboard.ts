import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { appendEvents } from '../event/append-events.ts';
import { asOneOperation } from '../event/one-operation.ts';
import type { Sql } from '../graph/node.ts';
import { Refusal } from '../refusal.ts';
import { type ExternalRefInput, type Maybe, writtenRef } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { holdWholeBoard } from './hold-board.ts';
import type { Storyboard } from './storyboard.entity.ts';

export interface ArchiveStoryboard {
  readonly storyboard: string;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

interface Turned {
  readonly id: string;
  readonly operationId: string;
}

/** Puts a board away with all that is on it: it can be read, and what was lived of it stays told. */
export function archiveStoryboard(em: EntityManager, input: ArchiveStoryboard): Promise<Turned> {
  return turn(em, input, true);
}

/** Brings an archived board back as it was, with the keys of all that is on it. One that is in use already stays. */
export function restoreStoryboard(em: EntityManager, input: ArchiveStoryboard): Promise<Turned> {
  return turn(em, input, false);
}

function turn(em: EntityManager, input: ArchiveStoryboard, archived: boolean): Promise<Turned> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const board = await holdWholeBoard(inside, input.storyboard);
    await refuseStale(inside, board, input.ifVersion);
    if ((board.archivedAt !== null) !== archived) await write(inside, board, archived);
    return { id: board.id, operationId };
  });
}

async function write(em: EntityManager, { id, name }: Storyboard, archived: boolean): Promise<void> {
  await (archived ? freeKeys(em, id) : takeKeys(em, id));
  await sql`update storyboard set version = version + 1, updated_at = now(),
    archived_at = ${archived ? sql`now()` : null} where id = ${id}::uuid`.execute(em.getKysely());
  const action = archived ? 'DELETED' : 'RESTORED';
  const changes = { name: archived ? [name, null] : [null, name] } satisfies Record<string, [unknown, unknown]>;
  await appendEvents(em, [{ type: 'Storyboard', recordId: id, action, changes }]);
}

/** The keys of all that is on a board; those that were freed before, when their record left it, are not among them. */
const keysOn = (
  board: string,
): Sql => sql`(external_ref.card_id in (select id from card where storyboard_id = ${board}::uuid)
  or external_ref.epic_id in (select id from epic where storyboard_id = ${board}::uuid)
  or external_ref.release_id in (select id from release where storyboard_id = ${board}::uuid))`;

/** What is archived holds no key: other systems may bring the same anew, on another board. */
async function freeKeys(em: EntityManager, board: string): Promise<void> {
  await sql`update external_ref set archived_at = now() where archived_at is null and ${keysOn(board)}`.execute(
    em.getKysely(),
  );
}

async function takeKeys(em: EntityManager, board: string): Promise<void> {
  const freed = sql`external_ref.archived_at = (select archived_at from storyboard where id = ${board}::uuid)
    and ${keysOn(board)}`;
  const { rows } = await sql<ExternalRefInput>`
    select external_ref.system, external_ref.external_id as "externalId" from external_ref
    join external_ref as taken on taken.archived_at is null
      and taken.system = external_ref.system and taken.external_id = external_ref.external_id
    where ${freed} limit 1`.execute(em.getKysely());
  if (rows[0]) {
    const sentence = `${writtenRef(rows[0])} belongs to another record now.`;
    throw new Refusal('CONFLICT', sentence, { path: ['storyboard'] });
  }
  await sql`update external_ref set archived_at = null where ${freed}`.execute(em.getKysely());
}
