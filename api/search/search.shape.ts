import { sql } from 'kysely';
import { any, list, type Row, shape, type Sql } from '../graph/node.ts';

const mark = sql`chr(1)`;
const before = 60;
const shown = 220;

/** A text in pieces: every second one is a word that was sought. */
const pieces = (row: Row, text: Sql): Sql => sql`(select n, piece as text, n % 2 = 0 as found
  from string_to_table(regexp_replace(${text}, '(' || ${row.column('any_word')} || ')', ${mark} || '\\1' || ${mark}, 'gi'),
    ${mark}) with ordinality as told(piece, n) where piece <> '')`;

const inOrder = (self: Row) => [{ by: self.column('n'), type: 'bigint' }];

/** The words around the first find; nothing where only the title speaks of it. */
const excerpt = (row: Row): Sql => {
  const body = row.column('body');
  const at = sql`regexp_instr(${body}, ${row.column('any_word')}, 1, 1, 0, 'i')`;
  return sql`(select case when at > 0 then
      case when at > ${sql.lit(before)} then '… ' else '' end || substr(${body}, greatest(at - ${sql.lit(before)} + 1, 1), ${sql.lit(shown)})
      || case when length(${body}) > at - ${sql.lit(before)} + ${sql.lit(shown)} then ' …' else '' end end
    from (select ${at} as at) as place)`;
};

export const searchShapes = [
  shape('SearchResult', {
    fields: {
      titleParts: list((row) => ({ of: pieces(row, row.column('title')), order: inOrder })),
      excerpt: list((row) => ({ of: pieces(row, excerpt(row)), order: inOrder })),
      record: any((_, row) => row.column('id')),
    },
    columns: {
      account: { by: (row) => row.column('account_id'), type: 'uuid' },
      storyboard: { by: (row) => row.column('storyboard_id'), type: 'uuid' },
    },
  }),
];
