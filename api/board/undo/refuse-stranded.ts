import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../../refusal.ts';
import type { Turn } from './turns.ts';

interface Stranded {
  readonly title: string;
  readonly place: string;
  readonly actor: string | null;
}

/** No card may stand in an epic or a release that is not on the board. */
export async function refuseStranded(em: EntityManager, turns: readonly Turn[], path: string): Promise<void> {
  const ids = turns.map(({ id }) => id);
  const { rows } = await sql<Stranded>`
    select card.title, coalesce(epic.name, release.name) as place,
      (select actor_name from event where record_id = coalesce(epic.id, release.id, card.id)
        order by sequence desc limit 1) as actor
    from card left join epic on epic.id = card.epic_id and epic.archived_at is not null
      left join release on release.id = card.release_id and release.archived_at is not null
    where card.archived_at is null and coalesce(epic.id, release.id) is not null
      and (card.id = any(${ids}::uuid[]) or card.epic_id = any(${ids}::uuid[]) or card.release_id = any(${ids}::uuid[]))
    order by card.id limit 1`.execute(em.getKysely());
  if (!rows[0]) return;
  const { title, place, actor } = rows[0];
  const who = actor ? ` ${actor} changed it last.` : '';
  const sentence = `“${title}” would stand in “${place}”, which is not on the board.${who}`;
  throw new Refusal('CONFLICT', sentence, { path: [path] });
}
