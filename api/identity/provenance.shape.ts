import { sql } from 'kysely';
import { type Column, type Field, list, part, type Row, type Rows, shape, type Sql } from '../graph/node.ts';
import type { Argument } from '../graph/slot.ts';

/** Where the fields of an account or person come from, told by the event log, the merges and the locks. */
export const provenance = (table: 'account' | 'person'): Field =>
  list((record, { fields }) => provenanceOf(table, record.column('id'), fields));

function provenanceOf(table: string, id: Sql, fields: Argument): Rows {
  const holder = sql.ref(`${table}_id`);
  const wanted = fields == null ? sql`` : sql`and key = any(${fields}::text[])`;
  return {
    of: sql`(with told as (
        select key as field, value -> 1 as value, at, actor_kind, actor_id, actor_name, cause, operation_id, sequence
        from event, jsonb_each(changes) where record_id = ${id} and action not in ('DELETED', 'RESTORED') ${wanted}),
      latest as (select distinct on (field) field, value from told order by field, sequence desc),
      said as (select distinct on (field) told.* from told join latest using (field)
        order by field, ${isOwnWord} desc, sequence desc)
      select said.*, field_lock.id as lock_id, locked_by, field_lock.created_at as locked_at, reason,
        ${losingOf(holder, id)} as losing
      from said left join field_lock on ${holder} = ${id} and field_lock.field = said.field)`,
    order: (self) => [{ by: self.column('field'), type: 'text' }],
  };
}

/** What a taken-back merge restored is the word of whoever said it before. */
const isOwnWord = sql`(told.value is not distinct from latest.value and cause <> 'unmergeRecords')`;

/** What a merge said that was taken back, and what taking it back said again, is nobody's word. */
const isTakenBack = (holder: Sql, id: Sql): Sql => sql`(cause = 'unmergeRecords' or cause = 'mergeRecords' and exists (
    select from merge join event made on made.record_id = merge.id and made.action = 'CREATED'
    where ${holder} = ${id} and undone_at is not null and made.operation_id = told.operation_id))`;

const losingOf = (holder: Sql, id: Sql): Sql => sql`(select jsonb_agg(lost order by at desc, value) from (
    select nullif(value, 'null')::text as value, cause as source, actor_name as by, at, null::uuid as record
    from (select distinct on (value) * from told
      where told.field = said.field and told.value is distinct from said.value and not ${isTakenBack(holder, id)}
      order by value, sequence desc) as before
    union select candidate ->> 'value', 'mergeRecords', merged_by, merge.created_at, (candidate ->> 'record')::uuid
    from merge, jsonb_array_elements(summary -> 'fields') as fields (chosen),
      jsonb_array_elements(chosen -> 'candidates') as candidates (candidate)
    where ${holder} = ${id} and undone_at is null and chosen ->> 'field' = said.field
      and candidate ->> 'record' <> summary ->> 'survivor' and candidate ->> 'value' is not null
      and (candidate ->> 'value')::jsonb is distinct from said.value) as lost)`;

const named = (column: string, type: string): Column => ({ by: (row: Row) => row.column(column), type });

export const provenanceShapes = [
  shape('FieldProvenance', {
    columns: {
      value: { by: (row) => sql`nullif(${row.column('value')}, 'null')::text`, type: 'text' },
      source: named('cause', 'text'),
      rule: {
        by: (row) => sql`case when ${row.column('lock_id')} is not null then 'LOCKED'
          when ${row.column('cause')} = 'mergeRecords' then 'CHOSEN_IN_MERGE' else 'LAST_WRITTEN' end`,
        type: 'text',
      },
    },
    fields: {
      actor: part(),
      lock: part((row) => sql`${row.column('lock_id')} is not null`),
      losing: list((row) => ({
        of: sql`(select * from rows from (jsonb_to_recordset(${row.column('losing')})
          as (value text, source text, by text, at timestamptz, record text))
          with ordinality as lost (value, source, by, at, record, n))`,
        order: (self) => [{ by: self.column('n'), type: 'bigint' }],
      })),
    },
  }),
];
