import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { refuseArchived } from './archived-record.ts';
import { idsOf, unknown } from './known-id.ts';

interface Place {
  readonly path: readonly string[];
  readonly noun: string;
  /** What the API calls those that may be archived, which then is why one is refused. */
  readonly type?: string;
}

interface Archivable {
  readonly archivedAt?: Date | null;
}

/** The records with these ids, each once, in the order given; an id that nobody has is refused with its place. */
export async function findAll<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  { ids: texts, ...place }: Place & { readonly ids: readonly string[] | null | undefined },
): Promise<Entity[]> {
  const ids = idsOf(texts ?? [], { ...place, most: 100 });
  if (ids.length === 0) return [];
  const found = await em.find(entity, { id: { $in: ids } } as never);
  const byId = new Map((found as (Entity & Archivable)[]).map((record) => [record.id, record]));
  return ids.map((id, at) => live(byId.get(id), { ...place, path: [...place.path, String(at)] }));
}

function live<Entity extends { id: string } & Archivable>(record: Entity | undefined, place: Place): Entity {
  const { type, ...named } = place;
  if (record && type) refuseArchived(record, { ...named, type });
  if (!record || record.archivedAt != null) throw unknown(place);
  return record;
}
