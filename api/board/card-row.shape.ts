import { sql } from 'kysely';
import { list, one, shape, value } from '../graph/node.ts';
import { given } from '../graph/slot.ts';
import { liveCards } from './card.rows.ts';

/** Errors are answered as they are: their type reads plain objects. */
export const cardRowShape = shape('CardRow', {
  fields: {
    card: one((row) => liveCards((card) => sql`${card.column('id')} = ${row.column('id')}`)),
    errors: value((row) => row.column('errors')),
  },
});

/** What became of the rows of a call, with their cards in the same statement. */
export const cardRows = list(() => ({
  of: sql`(select * from jsonb_to_recordset(${given('answers')}::jsonb)
    as answers (index int, status text, id uuid, errors jsonb))`,
  order: (row) => [{ by: row.column('index'), type: 'int' }],
}));
