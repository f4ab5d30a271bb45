import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import { unknown } from '../write/known-id.ts';
import type { Surroundings, Target } from './look-around.ts';

interface Whereabouts {
  readonly title: string;
  readonly epic: string;
  readonly release: string | null;
  readonly actor: string | null;
}

/** The card to follow has left the cell since the caller saw it there: nobody but the caller can say where to instead. */
export async function refuseLost(em: EntityManager, { after }: Target, { anchor }: Surroundings): Promise<void> {
  if (after == null || anchor) return;
  const found = await whereaboutsOf(em, after);
  if (!found) throw unknown({ path: ['after'], noun: 'card' });
  const { title, epic, release, actor } = found;
  const place = `It is in ${epic}, ${release ?? 'unscheduled'}${actor ? `; ${actor} changed it last` : ''}.`;
  throw new Refusal('CONFLICT', `“${title}” is not in this cell. ${place} Choose another place.`, { path: ['after'] });
}

async function whereaboutsOf(em: EntityManager, id: string): Promise<Whereabouts | undefined> {
  const { rows } = await sql<Whereabouts>`
    select card.title, epic.name as epic, release.name as release,
      (select actor_name from event where record_id = card.id order by sequence desc limit 1) as actor
    from card join epic on epic.id = card.epic_id left join release on release.id = card.release_id
    where card.id = ${id}::uuid and card.archived_at is null`.execute(em.getKysely());
  return rows[0];
}
