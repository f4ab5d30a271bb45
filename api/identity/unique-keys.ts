import { sql } from 'kysely';
import { rowsOf, type Writing } from '../write/writing.ts';

/** What no two rows of a table may have alike. */
export interface UniqueKey {
  readonly columns: readonly string[];
  /** For which rows it holds; for all when null. */
  readonly predicate: string | null;
  readonly nullsAlike: boolean;
}

/** The unique keys of a table in which one of the columns has a part, as PostgreSQL itself knows them. */
export async function uniqueKeys(writing: Writing, table: string, columns: readonly string[]): Promise<UniqueKey[]> {
  const keys = await rowsOf(
    writing,
    sql<UniqueKey>`
    select array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as part (number, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = part.number
        where place <= i.indnkeyatts order by place) as columns,
      pg_get_expr(i.indpred, i.indrelid) as predicate, i.indnullsnotdistinct as "nullsAlike"
    from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname = ${table}
    order by i.indisprimary desc, i.indexrelid::regclass::text collate "C"`,
  );
  return keys.filter((key) => key.columns.some((column) => columns.includes(column)));
}
