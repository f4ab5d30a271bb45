import { sql } from 'kysely';
import { newId } from '../database/new-id.ts';
import { type Bulk, knownIn, soundIn } from './bulk.ts';
import type { Part, RefIdentity } from './kind.ts';
import type { ExternalRefInput } from './reference.ts';
import { cell, sheet } from './sheet.ts';
import { rowsOf } from './writing.ts';

interface Kept {
  id: string;
  refs: ExternalRefInput[];
}

/** The keys that other systems have for a record: a row adds to them and takes none away. */
export const externalRefs = (target: RefIdentity['target']): Part => ({
  compare: (bulk) => tellNewRefs(bulk, `${target}_id`),
  write: (bulk) => insertRefs(bulk, `${target}_id`),
  told: ({ newRefs }) => (newRefs.length > 0 ? { externalRefs: [[], newRefs] } : {}),
});

async function tellNewRefs(bulk: Bulk, column: string): Promise<void> {
  const adding = knownIn(bulk).filter(({ newRefs }) => newRefs.length > 0);
  if (adding.length === 0) return;
  const kept = await rowsOf(
    bulk.writing,
    sql<Kept>`
    select ${sql.ref(column)} as id, jsonb_agg(jsonb_build_object('system', system, 'externalId', external_id)
      order by created_at, id) as refs
    from external_ref where archived_at is null
      and ${sql.ref(column)} = any(${adding.map(({ id }) => id)}::uuid[]) group by 1`,
  );
  const before = new Map(kept.map(({ id, refs }) => [id, refs]));
  for (const draft of adding) {
    const held = before.get(draft.id) ?? [];
    draft.change({ externalRefs: [held, [...held, ...draft.newRefs]] });
  }
}

async function insertRefs(bulk: Bulk, column: string): Promise<void> {
  const added = soundIn(bulk).flatMap(({ id, newRefs }) => newRefs.map((ref) => ({ id, ref })));
  if (added.length === 0) return;
  const strips = [
    { name: 'id', type: 'uuid', values: added.map(() => newId()) },
    { name: column, type: 'uuid', values: added.map(({ id }) => id) },
    { name: 'system', type: 'text', values: added.map(({ ref }) => ref.system) },
    { name: 'external_id', type: 'text', values: added.map(({ ref }) => ref.externalId) },
  ];
  const { workspaceId, moment } = bulk.writing;
  await rowsOf(
    bulk.writing,
    sql`
    insert into external_ref (workspace_id, created_at, ${sql.join(strips.map(({ name }) => sql.ref(name)))})
    select ${workspaceId}::uuid, ${moment}::timestamptz, ${sql.join(strips.map((strip) => cell('added', strip)))}
    from ${sheet('added', strips)}`,
  );
}
