import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { idsOf, unknown } from './known-id.ts';

interface Place {
  readonly path: readonly string[];
  readonly noun: string;
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
  const live = (found as (Entity & Archivable)[]).filter(({ archivedAt }) => archivedAt == null);
  const byId = new Map(live.map((record) => [record.id, record]));
  return ids.map((id, at) => byId.get(id) ?? refuse({ ...place, path: [...place.path, String(at)] }));
}

function refuse(place: Place): never {
  throw unknown(place);
}
