import { sql } from 'kysely';
import { type Field, list, type Row, shape } from '../graph/node.ts';

const both = (table: string): Field =>
  list((pair: Row) => ({
    of: sql.table(table),
    where: (self) => sql`${self.column('id')} in (${pair.column('one_id')}, ${pair.column('other_id')})`,
    order: (self) => [{ by: self.column('id'), type: 'uuid' }],
  }));

export const matchShapes = [
  shape('MatchSuggestion', {
    fields: {
      accounts: both('account'),
      people: both('person'),
      reasons: list((pair: Row) => ({
        of: sql`(select * from rows from (jsonb_to_recordset(${pair.column('reasons')}) as (kind text, detail text))
          with ordinality as told (kind, detail, n))`,
        order: (self) => [{ by: self.column('n'), type: 'bigint' }],
      })),
    },
  }),
];
