import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { unawaited } from '../database/named-client.ts';
import { appended, type Happened } from '../event/append-events.ts';
import type { Cell } from './cell.ts';

/** A card, where it was and the rank it gets. */
export interface Placement {
  readonly id: string;
  readonly from: Cell & { readonly rank: string };
  readonly rank: string;
}

/** Puts cards into one cell and tells of it, in one statement; nobody who moves cards of other cells waits for it. */
export async function place(em: EntityManager, cell: Cell, placements: readonly Placement[]): Promise<void> {
  const told = placements.map((placement) => placedEvent(cell, placement));
  await sql`${sql.raw(unawaited)} with placed as (
      update card set epic_id = ${cell.epic}::uuid, release_id = ${cell.release}::uuid, version = version + 1,
        updated_at = now(), ${ranked(placements)})
    ${appended(em, told)}`.execute(em.getKysely());
}

/** One card, which is the rule, is found by its key; several would be met by a join that is planned for ten. */
function ranked(placements: readonly Placement[]) {
  const [only] = placements;
  if (only && placements.length === 1) return sql`rank = ${only.rank} where card.id = ${only.id}::uuid`;
  const ids = placements.map(({ id }) => id);
  const ranks = placements.map(({ rank }) => rank);
  return sql`rank = given.rank from unnest(${ids}::uuid[], ${ranks}::text[]) as given(id, rank)
    where card.id = given.id`;
}

/** What happened to a card that was placed. */
function placedEvent(cell: Cell, { id, from, rank }: Placement): Happened {
  const pairs: [keyof Placement['from'], [unknown, unknown]][] = [
    ['epic', [from.epic, cell.epic]],
    ['release', [from.release, cell.release]],
    ['rank', [from.rank, rank]],
  ];
  const changes = Object.fromEntries(pairs.filter(([, [before, after]]) => before !== after));
  return { type: 'TouchpointCard', recordId: id, action: 'UPDATED', changes };
}
