import { sql } from 'kysely';
import { type Row, shape, type Sql, value } from '../graph/node.ts';
import { momentsOf } from './lived.rows.ts';

const kept = (card: Row): Sql => sql`(select count(*)::int from ${momentsOf(card.column('id'))})`;

const triggers = (column: Sql, cause: Sql, card: Row): Sql => sql`
  select account_id, occurred_at as since,
    occurred_at + make_interval(hours => ${card.column('expect_within_hours')}) as until
  from interaction where ${column} = ${cause} and survey is null`;

/** How often the card should have followed a moment or a milestone by now; what is answered about a moment is none. */
const expected = (card: Row, those: Sql = sql`true`): Sql => sql`(case
  when ${card.column('expect_within_hours')} is not null then (select count(*)::int from (
    ${triggers(sql`card_id`, card.column('expect_after_card_id'), card)} union all
    ${triggers(sql`milestone`, card.column('expect_milestone'), card)}) as cause
    where cause.until <= now() and ${those}) end)`;

const followed = (card: Row): Sql => sql`exists (select from interaction as own where own.card_id = ${card.column('id')}
  and own.survey is null and own.account_id = cause.account_id and own.occurred_at between cause.since and cause.until)`;

/** A card beside what was lived of it. */
export const livedShape = shape('LivedCount', {
  fields: {
    kept: value(kept),
    expected: value((card) => expected(card)),
    inTime: value((card) => expected(card, followed(card))),
  },
});
