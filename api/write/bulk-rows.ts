import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { list, one, type Shape, shape, value } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { given } from '../graph/slot.ts';
import { refusable } from '../refusable.ts';
import { type BulkAnswer, summaryOf } from './answer.ts';

/** A row is read with its record; errors are answered as they are, since their type reads plain objects. */
export const rowShape = (name: string, { field, table }: { field: string; table: string }): Shape =>
  shape(name, {
    fields: {
      [field]: one((row) => ({
        of: sql.table(table),
        where: (self) => sql`${self.column('id')} = ${row.column('id')}`,
      })),
      errors: value((row) => row.column('errors')),
    },
  });

const rows = list(() => ({
  of: sql`(select * from jsonb_to_recordset(${given('answers')}::jsonb)
    as answers (index int, status text, id uuid, errors jsonb))`,
  order: (row) => [{ by: row.column('index'), type: 'int' }],
}));

/** What became of each row, with the records of all of them in one statement. */
export const readRows = ({ answers }: Answered, context: Context, info: GraphQLResolveInfo): Promise<unknown> =>
  read(context, info, { ...rows, given: { answers: JSON.stringify(answers) } });

interface Answered {
  readonly answers: readonly object[];
}

/** Runs a call that brings many rows, as its payload carries the answer. */
export function refusableBulk(context: Context, work: (em: EntityManager) => Promise<BulkAnswer>) {
  return refusable(context, { answers: [], summary: summaryOf([]) }, async (em) => {
    const { rows: answers, ...rest } = await work(em);
    return { answers, ...rest };
  });
}
