import { sql } from 'kysely';
import { type Field, list, type Row, type Rows, shape, type Sql, value } from '../graph/node.ts';
import { given } from '../graph/slot.ts';

const parts = {
  fields: ['field', 'from', 'value', 'changed', 'candidates'],
  moved: ['type', 'field', 'count'],
  setAside: ['type', 'id', 'reason'],
} as const;

const types: Readonly<Record<string, string>> = { changed: 'boolean', candidates: 'jsonb', count: 'int' };

/** The rows of a list in JSON, in its order. */
function rowsIn(json: Sql, names: readonly string[]): Rows {
  const columns = names.map((name) => sql`${sql.ref(name)} ${sql.raw(types[name] ?? 'text')}`);
  const all = sql.join([...names, 'n'].map((name) => sql.ref(name)));
  return {
    of: sql`(select * from rows from (jsonb_to_recordset(${json}) as (${sql.join(columns)})) with ordinality as told (${all}))`,
    order: (self) => [{ by: self.column('n'), type: 'bigint' }],
  };
}

type Part = keyof typeof parts;

const partOf = (summary: Sql, part: Part): Rows => rowsIn(sql`${summary} -> ${sql.lit(part)}`, parts[part]);

/** What a merge did is kept as it was told then: nothing of it is read anew. */
const kept = (part: Part): Field => list((merge: Row) => partOf(merge.column('summary'), part));

/** The same of a merge that was only tried. */
export const tried = (part: Part): Field => list(() => partOf(sql`${given('summary')}::jsonb`, part));

export const mergeShapes = [
  shape('Merge', {
    entity: 'Merge',
    fields: {
      absorbed: value((merge) => sql`to_json(${merge.column('absorbed')})`),
      fields: kept('fields'),
      moved: kept('moved'),
      setAside: kept('setAside'),
    },
  }),
  shape('MergedField', {
    fields: { candidates: list((field) => rowsIn(field.column('candidates'), ['record', 'value'])) },
  }),
];
