import { sql } from 'kysely';
import { type Field, list, part, type Row, shape } from '../graph/node.ts';

/** Rows that came along as JSON, in their order. */
const inside = (name: string, columns: Readonly<Record<string, string>>): Field => {
  const told = Object.entries(columns).map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`);
  const names = [...Object.keys(columns), 'n'].map((column) => sql.ref(column));
  return list((row: Row) => ({
    of: sql`(select * from rows from (jsonb_to_recordset(${row.column(name)}) as (${sql.join(told)}))
      with ordinality as told (${sql.join(names)}))`,
    order: (self) => [{ by: self.column('n'), type: 'bigint' }],
  }));
};

export const accountGroupShapes = [
  shape('AccountGroups', {
    fields: {
      groups: inside('groups', { keys: 'jsonb', count: 'int', cursor: 'text', metrics: 'jsonb' }),
      pageInfo: part(),
    },
  }),
  shape('AccountGroup', {
    fields: {
      keys: inside('keys', { field: 'text', value: 'text' }),
      metrics: inside('metrics', { of: 'text', take: 'text', value: 'float8', number: 'int' }),
    },
  }),
  shape('AccountGroupMetric', { columns: { n: { by: (row) => row.column('number'), type: 'int' } } }),
];
