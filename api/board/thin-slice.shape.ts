import { sql } from 'kysely';
import { connection, list, one, part, type Row, shape, type Sql } from '../graph/node.ts';
import { given } from '../graph/slot.ts';
import { liveCards } from './card.rows.ts';

const weighed = sql.raw(
  'place int, id uuid, worth int, impact int, friction int, "values" int, evidence int, reason text, why text',
);

const rowsOf = (slice: Row, column: string, columns: Sql): Sql =>
  sql`(select * from jsonb_to_recordset(${slice.column(column)}) as given(${columns}))`;

const byPlace = (row: Row) => [{ by: row.column('place'), type: 'int' }];

const leftOut = (slice: Row): Sql => rowsOf(slice, 'left_out', sql`${weighed}, capacity int, role_capacity int`);

const fewestPoints = (row: Row) => [
  { by: sql`coalesce(${row.column('capacity')}, 2147483647)`, type: 'int' },
  { by: sql`coalesce(${row.column('role_capacity')}, 2147483647)`, type: 'int' },
  ...byPlace(row),
];

const card = one((row) => liveCards((self) => sql`${self.column('id')} = ${row.column('id')}`));

/** The slice that a resolver computed. */
export const computedSlice = one(() => ({
  of: sql`(select * from jsonb_to_record(${given('slice')}::jsonb) as given(board_version int, capacity int, used int, effort int, worth int,
    coverage text[], why text, roles jsonb, taken jsonb, left_out jsonb))`,
}));

export const thinSliceShapes = [
  shape('ThinSlice', {
    fields: {
      cards: list((slice) => ({ of: rowsOf(slice, 'taken', weighed), order: byPlace })),
      leftOut: connection((slice) => ({ of: leftOut(slice), order: byPlace })),
      justMissed: list((slice) => ({
        of: leftOut(slice),
        where: (row) => sql`num_nonnulls(${row.column('capacity')}, ${row.column('role_capacity')}) > 0`,
        order: fewestPoints,
      })),
      roles: list((slice) => ({
        of: rowsOf(slice, 'roles', sql`place int, id uuid, capacity int, used int, cards int`),
        order: byPlace,
      })),
    },
  }),
  shape('SlicedCard', { fields: { card, parts: part() } }),
  shape('LeftOutCard', { fields: { card, parts: part() } }),
  shape('RoleLoad', { columns: { role: { by: (row) => row.column('id'), type: 'uuid' } } }),
];
