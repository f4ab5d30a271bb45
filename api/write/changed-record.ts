import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { given } from '../graph/slot.ts';

/** Reads the record that a mutation made or changed, for its payload; null when it was refused. */
export function changedRecord(table: string) {
  const field = one(() => ({ of: sql.table(table), where: (row) => sql`${row.column('id')} = ${given('id')}::uuid` }));
  return ({ id }: { id?: string }, context: Context, info: GraphQLResolveInfo): Promise<unknown> | null =>
    id === undefined ? null : read(context, info, { ...field, given: { id } });
}
