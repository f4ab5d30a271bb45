import { type RawBuilder, sql } from 'kysely';
import { type Bulk, changedIn, knownIn, newIn } from './bulk.ts';
import type { Draft } from './draft.ts';
import type { Part } from './kind.ts';
import type { Target } from './reference.ts';
import { cell, sheet } from './sheet.ts';
import { rowsOf } from './writing.ts';

/** A table that ties records of a kind to other records; a row that names them names all of them. */
export interface Link {
  /** The field of the row, and so of events. */
  readonly field: string;
  readonly table: string;
  readonly owner: string;
  readonly column: string;
  readonly target: Target;
  /** Whether archived targets are hidden from whoever replaces the list, who therefore cannot mean to untie them. */
  readonly hidesArchived?: boolean;
}

export const links = (link: Link): Part => ({
  targets: [link.target],
  compare: (bulk) => tellDifferences(bulk, link),
  write: (bulk) => writeLinks(bulk, link),
  told: (draft) => (idsIn(draft, link).length > 0 ? { [link.field]: [[], idsIn(draft, link)] } : {}),
});

function idsIn(draft: Draft, { field }: Link): string[] {
  const written = draft.written(field);
  return Array.isArray(written) ? written.map(String) : [];
}

interface Kept {
  id: string;
  targets: string[];
  hidden: string[];
}

async function tellDifferences(bulk: Bulk, link: Link): Promise<void> {
  const told = knownIn(bulk).filter(({ values }) => values[link.field] !== undefined);
  if (told.length === 0) return;
  const kept = await rowsOf(bulk.writing, keptOf(link, told));
  const before = new Map(kept.map((each) => [each.id, each]));
  for (const draft of told) {
    const { targets: was = [], hidden = [] } = before.get(draft.id) ?? {};
    if (hidden.length > 0) draft.values[link.field] = [...new Set([...idsIn(draft, link), ...hidden])].sort();
    const is = idsIn(draft, link);
    if (was.join() !== is.join()) draft.change({ [link.field]: [was, is] });
  }
}

function keptOf({ table, owner, column, target, hidesArchived }: Link, told: readonly Draft[]): RawBuilder<Kept> {
  const [own, tied] = [sql.ref(`tie.${owner}`), sql.ref(`tie.${column}`)];
  const hidden = sql`(select to_jsonb(array_agg(target.id)) from ${sql.table(target)} as target
    where target.archived_at is not null and target.id = any(array_agg(${tied})))`;
  return sql<Kept>`
    select ${own} as id, array_agg(${tied}::text order by ${tied}) as targets,
      ${hidesArchived ? sql`coalesce(${hidden}, '[]')` : sql`'[]'::jsonb`} as hidden
    from ${sql.table(table)} as tie where ${own} = any(${told.map(({ id }) => id)}::uuid[]) group by 1`;
}

async function writeLinks(bulk: Bulk, link: Link): Promise<void> {
  const changed = changedIn(bulk).filter(({ changes }) => changes?.[link.field]);
  const { table, owner, column } = link;
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id);
    await rowsOf(bulk.writing, sql`delete from ${sql.table(table)} where ${sql.ref(owner)} = any(${ids}::uuid[])`);
  }
  const pairs = [...newIn(bulk), ...changed].flatMap((draft) =>
    idsIn(draft, link).map((id) => [draft.id, id] as const),
  );
  if (pairs.length === 0) return;
  const strips = [
    { name: owner, type: 'uuid', values: pairs.map(([id]) => id) },
    { name: column, type: 'uuid', values: pairs.map(([, id]) => id) },
  ];
  await rowsOf(
    bulk.writing,
    sql`
    insert into ${sql.table(table)} (workspace_id, ${sql.ref(owner)}, ${sql.ref(column)})
    select ${bulk.writing.workspaceId}::uuid, ${sql.join(strips.map((strip) => cell('tied', strip)))} from ${sheet('tied', strips)}`,
  );
}
