import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Row, Sql } from '../graph/node.ts';
import { Refusal } from '../refusal.ts';
import { live } from './card.rows.ts';
import { momentsOf } from './lived.rows.ts';

/** A card on its board of which nothing happened: a moment that was planned and not yet lived. */
export const unfinished = (card: Row): Sql =>
  sql`${live(card)} and not exists (select from ${momentsOf(card.column('id'))})`;

/** A card of a release that is unfinished. */
export interface Unfinished {
  readonly id: string;
  readonly title: string;
  readonly epic: string;
  readonly release: string | null;
}

export const unfinishedOf =
  (release: Row) =>
  (card: Row): Sql =>
    sql`${card.column('release_id')} = ${release.column('id')} and ${unfinished(card)}`;

/** In the order of their cells, held until the transaction ends. */
export async function unfinishedIn(em: EntityManager, release: string): Promise<Unfinished[]> {
  const { rows } = await sql<Unfinished>`
    select id, title, epic_id as epic, release_id as release from card
    where release_id = ${release}::uuid and archived_at is null
      and not exists (select from ${momentsOf(sql`card.id`)})
    order by epic_id, rank, id for update`.execute(em.getKysely());
  return rows;
}

const mostNamed = 5;

/** What is unfinished is asked about, never lost. */
export function unsettled(cards: readonly Unfinished[], path: readonly string[]): Refusal {
  const named = cards.slice(0, mostNamed).map(({ title }) => `“${title}”`);
  const more = cards.length > mostNamed ? [`${cards.length - mostNamed} more`] : [];
  const list = new Intl.ListFormat('en').format([...named, ...more]);
  const were = cards.length === 1 ? 'was' : 'were';
  return new Refusal('CONFLICT', `${list} ${were} not lived. Say where what is unfinished goes.`, { path });
}
