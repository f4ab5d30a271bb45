import { sql } from 'kysely';
import type { Sql } from './node.ts';

/** The id under which a record is kept: its own, or that of the record it was merged into. */
export const survivorOf = (id: Sql): Sql =>
  sql`coalesce((select coalesce(account_id, person_id) from merged_record where merged_record.id = ${id}), ${id})`;

/** The same for a list of ids, in its order. */
export const survivorsOf = (ids: Sql): Sql => sql`array(select ${survivorOf(sql`named.id`)}
  from unnest(${ids}) with ordinality as named (id, n) order by n)`;
