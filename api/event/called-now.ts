import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';

/** What people call a record, by its table; the records that others point at most come first. */
const names = {
  epic: 'name',
  release: 'name',
  role: 'name',
  member: 'name',
  card: 'title',
  account: 'name',
  person: 'full_name',
  value: 'name',
  outcome: 'statement',
  storyboard: 'name',
  division: 'name',
  idea: 'title',
  decision: 'question',
} as const;

const found = sql.join(
  Object.entries(names).map(
    ([table, name]) => sql`(select ${sql.ref(name)} from ${sql.table(table)} as named where named.id = ref.id)`,
  ),
);

/** The names of the records whose ids a JSON text holds, one or a list of them; null where it holds none. */
export const calledNow = (json: Sql): Sql => sql`(select string_agg(coalesce(${found}), ', ' order by n)
  from jsonb_array_elements_text(case when left(${json}, 1) = '[' then ${json}::jsonb
    else jsonb_build_array(${json}::jsonb) end) with ordinality as element(text, n),
  lateral (select case when text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then text::uuid end as id offset 0) as ref
  where ref.id is not null)`;
