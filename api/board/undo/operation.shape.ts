import { sql } from 'kysely';
import { type Field, list, type Row, shape } from '../../graph/node.ts';
import { callerId, through } from '../../graph/slot.ts';
import { Refusal } from '../../refusal.ts';
import { told } from './label.ts';
import { operationsOf } from './operation.rows.ts';

const mostOperations = 100;

/** What whoever asks can undo on a board, or do again. */
export const operations = (undone: boolean): Field =>
  list((board: Row, { first }) => {
    const mine = operationsOf({ storyboard: board.column('id'), actor: sql`${callerId}::uuid`, undone });
    return {
      of: told(sql`(select * from ${mine} as mine order by place desc limit ${through(first, howMany)}::int)`),
      order: (row) => [{ by: row.column('place'), type: 'bigint', descending: true }],
    };
  });

export const operationShape = shape('Operation', {});

function howMany(value: unknown): number {
  if (typeof value === 'number' && value >= 1 && value <= mostOperations) return value;
  throw new Refusal('OUT_OF_RANGE', `Ask for 1 to ${mostOperations} operations at once.`, { path: ['first'] });
}
