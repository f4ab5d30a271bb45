import { sql } from 'kysely';
import { one } from '../graph/node.ts';
import { given } from '../graph/slot.ts';

/** The key a mutation changed. */
export const changedKey = one(() => ({
  of: sql`api_key`,
  where: (row) => sql`${row.column('id')} = ${given('id')}::uuid`,
}));
