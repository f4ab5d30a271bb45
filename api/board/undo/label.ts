import { sql } from 'kysely';
import type { Sql } from '../../graph/node.ts';
import { kept, ofBoards } from './boards.ts';
import type { BoardType } from './turns.ts';

const mostFields = 3;

/** What an operation did, for a person: `Moved “Send the note”`, `Changed the impact of 12 cards`. */
const label = sql`concat_ws(' ', ${verb()}, concat_ws(' and ', ${what('TouchpointCard')}, ${what('Epic')}, ${what('Release')}))`;

function verb(): Sql {
  const names = sql`lower(regexp_replace(array_to_string(array_remove(fields, 'rank'), ', '), '([A-Z])', ' \\1', 'g'))`;
  return sql`case when actions = '{CREATED}' then 'Created' when actions = '{DELETED}' then 'Archived'
    when actions = '{RESTORED}' then 'Restored' when actions <> '{UPDATED}' then 'Changed'
    when fields <@ '{epic,rank,release}' then 'Moved'
    when cardinality(array_remove(fields, 'rank')) > ${sql.lit(mostFields)} then 'Changed'
    else 'Changed the ' || ${names} || ' of' end`;
}

function what(type: BoardType): Sql {
  const { table, noun, name } = kept[type];
  const ids = sql.ref(`${table}_ids`);
  const title = sql`(select ${sql.ref(name)} from ${sql.table(table)} where id = ${ids}[1])`;
  const named = type === 'TouchpointCard' ? sql`'“'` : sql`${sql.lit(`${noun} “`)}`;
  return sql`case cardinality(${ids}) when 1 then ${named} || ${title} || '”'
    else cardinality(${ids}) || ${sql.lit(` ${noun}s`)} end`;
}

const idsOf = (type: BoardType): Sql =>
  sql`array_agg(distinct record_id) filter (where type = ${sql.lit(type)}) as ${sql.ref(`${kept[type].table}_ids`)}`;

const facts = sql`
  select max(at) as at, count(distinct record_id)::int as count, array_agg(distinct action order by action) as actions,
    ${sql.join([idsOf('TouchpointCard'), idsOf('Epic'), idsOf('Release')])},
    (select array_agg(distinct name order by name) from event as each, jsonb_object_keys(each.changes) as name
      where each.operation_id = made.id and each.${ofBoards} and each.action = 'UPDATED') as fields
  from event where operation_id = made.id and ${ofBoards}`;

/** Operations with all that is told of them, from rows with their id, their state and their place in time. */
export const told = (operations: Sql): Sql => sql`(
  select made.id, made.undone, made.place, facts.at, facts.count, ${label} as label
  from ${operations} as made cross join lateral (${facts}) as facts)`;
