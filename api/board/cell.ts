import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { unawaited } from '../database/named-client.ts';

/** Where an epic and a release cross; without a release, the unscheduled cards of the epic. */
export interface Cell {
  readonly epic: string;
  readonly release: string | null;
}

/** A card in a cell. */
export interface Placed {
  readonly id: string;
  readonly rank: string;
}

const keyOf = ({ epic, release }: Cell): string => `cell ${epic} ${release ?? 'unscheduled'}`;

/** Whoever orders a cell waits here for whoever orders it now; sorted, so that no two wait for each other. */
export async function lockCells(em: EntityManager, cells: readonly Cell[]): Promise<void> {
  await sql`${sql.raw(unawaited)} select pg_advisory_xact_lock(cell) from (
    select distinct hashtextextended(key, 0) as cell from unnest(${cells.map(keyOf)}::text[]) as key order by 1
  ) as cells`.execute(em.getKysely());
}

/** The live cards of a cell; two texts, since an index finds nulls only when asked for them. */
export const inCell = ({ epic, release }: Cell) =>
  release === null
    ? sql`card.epic_id = ${epic}::uuid and card.release_id is null and card.archived_at is null`
    : sql`card.epic_id = ${epic}::uuid and card.release_id = ${release}::uuid and card.archived_at is null`;

/** The cards of a cell in their order but for some, held until the transaction ends. */
export async function holdCell(em: EntityManager, cell: Cell, but: readonly string[]): Promise<Placed[]> {
  const { rows } = await sql<Placed>`select id, rank from card
    where ${inCell(cell)} and id <> all(${but}::uuid[]) order by rank, id for update`.execute(em.getKysely());
  return rows;
}

/** The order of a cell: by rank, byte by byte, then by id. */
export const comesBefore = (one: Placed, other: Placed): boolean =>
  one.rank === other.rank ? one.id < other.id : one.rank < other.rank;
