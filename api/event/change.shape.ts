import { sql } from 'kysely';
import { calledNow } from './called-now.ts';
import { type Column, list, part, type Row, shape, value } from '../graph/node.ts';

const text = (name: string): Column => ({ by: (row: Row) => row.column(name), type: 'text' });

export const changeShapes = [
  shape('Change', {
    entity: 'Event',
    fields: {
      sequence: value((row) => sql`${row.column('sequence')}::text`),
      actor: part(),
      fields: list((row) => ({
        of: sql`(select key as name, nullif(value -> 0, 'null')::text as before, nullif(value -> 1, 'null')::text as after
          from jsonb_each(${row.column('changes')}))`,
        order: (self) => [{ by: self.column('name'), type: 'text' }],
      })),
    },
  }),
  shape('FieldChange', {
    fields: {
      beforeName: value((change) => calledNow(change.column('before'))),
      afterName: value((change) => calledNow(change.column('after'))),
    },
  }),
  shape('Actor', { columns: { kind: text('actor_kind'), id: text('actor_id'), name: text('actor_name') } }),
];

export const changeFeedShape = shape('ChangeFeed', {
  fields: {
    nodes: list((row) => ({
      of: sql`event`,
      where: (self) => sql`${self.column('sequence')} = any((${row.column('found')})[1:${row.column('most')}])`,
      order: (self) => [{ by: self.column('sequence'), type: 'bigint' }],
    })),
    lastSequence: value((row) => {
      const found = row.column('found');
      return sql`coalesce((${found})[least(cardinality(${found}), ${row.column('most')})], ${row.column('after')})::text`;
    }),
    hasMore: value((row) => sql`cardinality(${row.column('found')}) > ${row.column('most')}`),
  },
});
