import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { type Cell, inCell, type Placed } from './cell.ts';
import { type HeldBoard, heldBoards } from './hold-board.ts';

/** A card about to be moved, as it is now. */
export interface Moving {
  readonly id: string;
  readonly storyboard: string;
  readonly epic: string;
  readonly release: string | null;
  readonly rank: string;
  readonly version: number;
}

/** Where some cards shall go: behind a card of the cell, first (null), or last (undefined). */
export interface Target {
  readonly cards: readonly string[];
  readonly cell: Cell;
  readonly after: string | null | undefined;
}

/** What surrounds the place where cards shall go. `anchor` is the card they shall follow, if it is in the cell. */
export interface Surroundings {
  readonly moving: readonly Moving[];
  /** The board of the cell, which nobody archives until the transaction ends. */
  readonly board: HeldBoard | null;
  readonly releaseBoard: string | null;
  readonly anchor: string | null;
  readonly before: Placed | null;
  readonly next: Placed | null;
}

/** Everything a move must know, in one statement, with the moving cards held until the transaction ends. */
export async function lookAround(em: EntityManager, target: Target): Promise<Surroundings> {
  const { cards, cell, after } = target;
  const { rows } = await sql<Surroundings>`
    with moving as materialized (
      select id, storyboard_id as storyboard, epic_id as epic, release_id as release, rank, version from card
      where id = any(${cards}::uuid[]) and archived_at is null order by id for update),
    held as materialized (${heldBoards(sql`
      select storyboard_id from epic where id = ${cell.epic}::uuid and archived_at is null`)})
    select (select coalesce(json_agg(moving), '[]') from moving) as moving, (select row_to_json(held) from held) as board,
      (select storyboard_id from release
        where id = ${cell.release}::uuid and archived_at is null) as "releaseBoard",
      ${after == null ? sql`null::uuid` : sql`anchor.id`} as anchor,
      ${after === null ? sql`null::json` : sql`case when before.id is not null then to_json(before) end`} as before,
      ${after === undefined ? sql`null::json` : sql`case when next.id is not null then to_json(next) end`} as next
    from (select (select id from held) as id) as board
      ${neighbours(target)}`.execute(em.getKysely());
  return rows[0] as Surroundings;
}

/** Cards on the move are no neighbours; whoever stands at or before the anchor comes before. */
function neighbours({ cards, cell, after }: Target) {
  const staying = sql`select card.id, card.rank from card
    where card.storyboard_id = board.id and ${inCell(cell)} and card.id <> all(${cards}::uuid[])`;
  const last = sql`order by card.rank desc, card.id desc limit 1`;
  const first = sql`order by card.rank, card.id limit 1`;
  if (after === undefined) return sql`left join lateral (${staying} ${last}) as before on true`;
  if (after === null) return sql`left join lateral (${staying} ${first}) as next on true`;
  return sql`
    left join lateral (select card.id, card.rank from card where card.id = ${after}::uuid and ${inCell(cell)}) as anchor on true
    left join lateral (${staying} and (card.rank, card.id) <= (anchor.rank, anchor.id) ${last}) as before on true
    left join lateral (${staying} and (card.rank, card.id) > (coalesce(before.rank, ''),
      coalesce(before.id, '00000000-0000-0000-0000-000000000000')) ${first}) as next on true`;
}
