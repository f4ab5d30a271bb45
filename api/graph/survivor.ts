import { sql } from 'kysely';
import type { Sql } from './node.ts';

/** The id under which a record is kept: its own, or that of the record it was merged into. */
export const survivorOf = (id: Sql): Sql =>
  sql`coalesce((select coalesce(account_id, person_id) from merged_record where merged_record.id = ${id}), ${id})`;
