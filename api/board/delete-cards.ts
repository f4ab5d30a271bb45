import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { appendEvents, type Happened } from '../event/append-events.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { idsOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { refuseVersionOfMany } from './one-version.ts';
import { boardsOf, refuseArchived } from './hold-board.ts';

export interface DeleteCards {
  readonly cards: readonly string[];
  /** Of the one card. */
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

interface Deleted {
  readonly deleted: string[];
  readonly operationId: string;
}

interface Going {
  readonly id: string;
  readonly version: number;
  readonly storyboard: string;
  readonly title: string;
  readonly epic: string;
  readonly release: string | null;
  readonly rank: string;
}

/** Takes cards off their board. They are kept, so that it can be undone; their keys are free for others. */
export function deleteCards(em: EntityManager, input: DeleteCards): Promise<Deleted> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const ids = idsOf(input.cards, { path: ['cards'], noun: 'card', most: 5000 });
    refuseVersionOfMany(ids, input.ifVersion);
    const going = await hold(inside, ids);
    const known = new Set(going.map(({ id }) => id));
    const lost = ids.findIndex((id) => !known.has(id));
    if (lost >= 0) throw unknown({ path: ['cards', String(lost)], noun: 'card' });
    for (const card of going) await refuseStale(inside, card, input.ifVersion);
    await refuseArchived(inside, boardsOf(going), ['cards']);
    await archive(inside, ids);
    await appendEvents(inside, going.map(gone));
    return { deleted: ids, operationId };
  });
}

async function hold(em: EntityManager, ids: readonly string[]): Promise<Going[]> {
  const { rows } = await sql<Going>`
    select id, version, storyboard_id as storyboard, title, epic_id as epic, release_id as release, rank from card
    where id = any(${ids}::uuid[]) and archived_at is null order by id for update`.execute(em.getKysely());
  return rows;
}

async function archive(em: EntityManager, ids: readonly string[]): Promise<void> {
  await sql`
    with archived as (
      update card set archived_at = now(), updated_at = now(), version = version + 1
      where id = any(${ids}::uuid[]))
    update external_ref set archived_at = now() where card_id = any(${ids}::uuid[]) and archived_at is null`.execute(
    em.getKysely(),
  );
}

function gone({ id, version: _, storyboard: __, ...fields }: Going): Happened {
  const told = Object.entries(fields).filter(([, value]) => value !== null);
  const changes = Object.fromEntries(told.map(([name, value]): [string, [unknown, unknown]] => [name, [value, null]]));
  return { type: 'TouchpointCard', recordId: id, action: 'DELETED', changes };
}
