import { sql } from 'kysely';
import { type Arguments, type Meaning, Row, type Rows, type Sql } from '../graph/node.ts';
import { encodedCursor, following, markOf, type Place } from '../graph/cursor.ts';
import { type Key } from '../graph/node.ts';
import { orderBy as sortedBy } from '../graph/order.ts';
import { through } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import { type Aggregate, type AccountMeasure, type GroupField, groupFields, measures } from './account-measures.ts';

interface Metric {
  readonly of: AccountMeasure;
  readonly take: Aggregate;
}

const most = { by: 3, metrics: 10, groups: 1000 };
const account = new Row('account');

/** Accounts by what they have in common, with figures of what hangs on them: everything related is summed up once. */
export function accountGroups(args: Arguments, meaning: Meaning): Rows {
  const fields = (args['by'] as readonly { field: GroupField }[]).map(({ field }) => field);
  const { first, after } = args;
  refuseMany(fields, args['metrics'] as readonly Metric[]);
  const place = placeOf(fields, args['orderBy']);
  const start = after === undefined || after === null ? sql`` : sql`where ${following(place, after)}`;
  const size = limitOf(first);
  return {
    of: sql`(with told as (${grouped(fields, args, meaning)}),
        page as (select row_number() over (${sortedBy(place.keys)}) as n, ${encodedCursor(place)} as cursor,
          count, keys, metrics from told ${start} ${sortedBy(place.keys)} limit ${size} + 1)
      select (select count(*)::int from told) as total,
        (select count(*) > ${size} from page) as has_next_page,
        (select cursor from page where n <= ${size} order by n desc limit 1) as end_cursor,
        (select coalesce(jsonb_agg(page order by n) filter (where n <= ${size}), '[]') from page) as groups)`,
  };
}

/** Each group with its keys, how many accounts it has, and its figures. */
function grouped(fields: readonly GroupField[], { where, metrics }: Arguments, meaning: Meaning): Sql {
  const asked = metrics as readonly Metric[];
  const keys = fields.map((field, at) => sql`${groupFields[field].by(account)} as ${sql.ref(`key${at}`)}`);
  const names = fields.map((_, at) => sql.ref(`key${at}`));
  const figures = asked.map((metric, at) => figureOf(metric, at));
  const held = where == null ? sql`true` : meaning('Account', account, where);
  return sql`select ${sql.join(names)}, count(*)::int as count, jsonb_build_array(${sql.join(fields.map(keyText))}) as keys,
      ${figures.length ? sql`jsonb_build_array(${sql.join(figures)})` : sql`'[]'::jsonb`} as metrics
    from (select account.*, ${sql.join(keys)} from account ${sql.join(fields.map(spread), sql` `)}
      where account.archived_at is null and ${held}) as account
      ${sql.join(asked.map(joined), sql` `)}
    group by ${sql.join(names)}`;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Keys tell groups apart, so that no two have the same place; unknown ones come last. */
function placeOf(fields: readonly GroupField[], order: unknown): Place {
  const keys = fields.flatMap((field, at): Key[] => {
    const { type = 'text' } = groupFields[field] as { type?: 'int' | 'uuid' };
    const [key, unknown] = [sql.ref(`key${at}`), { text: '', int: '0', uuid: nobody }[type]];
    return [
      { by: sql`(${key} is null)`, type: 'boolean' },
      { by: sql`coalesce(${key}, ${sql.lit(unknown)}::${sql.raw(type)})`, type },
    ];
  });
  const bySize: Key[] = order === 'KEYS' ? [] : [{ by: sql.ref('count'), type: 'int', descending: true }];
  return { mark: markOf('AccountGroups', fields, order), keys: [...bySize, ...keys] };
}

function refuseMany(fields: readonly GroupField[], metrics: readonly Metric[]): void {
  if (fields.length < 1 || fields.length > most.by || new Set(fields).size < fields.length)
    throw new Refusal('OUT_OF_RANGE', `Group by 1 to ${most.by} different fields.`, { path: ['by'] });
  if (metrics.length > most.metrics)
    throw new Refusal('TOO_MANY', `Ask for at most ${most.metrics} metrics.`, { path: ['metrics'] });
}

const limitOf = (first: unknown): Sql =>
  sql`${through(first, (asked) => {
    if (typeof asked === 'number' && asked >= 1 && asked <= most.groups) return asked;
    throw new Refusal('OUT_OF_RANGE', `Ask for 1 to ${most.groups} groups.`, { path: ['first'] });
  })}::int`;

const keyText = (field: GroupField, at: number): Sql =>
  sql`jsonb_build_object('field', ${sql.lit(field)}::text, 'value', ${sql.ref(`key${at}`)}::text)`;

/** An account with several tags stands in the group of each, one with none in the group without. */
const spread = (field: GroupField): Sql => groupFields[field].spread ?? sql``;

/** What hangs on each account, summed up before it is joined, so that no row counts twice. */
function joined({ of }: Metric, at: number): Sql {
  const { from, value } = measures[of];
  if (!from) return sql``;
  return sql`left join (select account_id, count(${value}) as n, sum(${value})::float8 as total,
      min(${value})::float8 as least, max(${value})::float8 as most ${from} group by account_id) as ${sql.ref(`m${at}`)}
    on ${sql.ref(`m${at}.account_id`)} = account.id`;
}

function figureOf({ of, take }: Metric, at: number): Sql {
  const { n, figure } = taken(of, take, at);
  return sql`jsonb_build_object('of', ${sql.lit(of)}::text, 'take', ${sql.lit(take)}::text,
    'value', round((${figure})::numeric, 4)::float8, 'number', (${n})::int)`;
}

function taken(of: AccountMeasure, take: Aggregate, at: number): { n: Sql; figure: Sql } {
  const { from, value, counts } = measures[of];
  const part = (name: string): Sql => sql.ref(`m${at}.${name}`);
  const each = from ? sql`coalesce(${part('n')}, 0)` : value;
  if (from && !counts) {
    const n = sql`coalesce(sum(${part('n')}), 0)`;
    const [total, least, greatest] = [
      sql`sum(${part('total')})`,
      sql`min(${part('least')})`,
      sql`max(${part('most')})`,
    ];
    const figures = { COUNT: n, SUM: total, MIN: least, MAX: greatest, AVG: sql`${total} / nullif(${n}, 0)` };
    return { n, figure: figures[take] };
  }
  const count = from ? sql`sum(${each})` : sql`count(${each})`;
  const figures = {
    COUNT: count,
    SUM: sql`sum(${each})`,
    MIN: sql`min(${each})`,
    MAX: sql`max(${each})`,
    AVG: sql`avg(${each})`,
  };
  return { n: from ? sql`count(*)` : count, figure: figures[take] };
}
