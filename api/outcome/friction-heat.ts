import { sql } from 'kysely';
import { onOpenBoard } from '../board/card.rows.ts';
import { Row, type Sql } from '../graph/node.ts';
import { inPeriod, ofAccounts } from './summary-period.ts';

const eachFriction = (of: string): Sql => {
  const severity = (kind: string): Sql => sql.ref(`${of}.friction_${kind}`);
  return sql`lateral (values ('DELAY', ${severity('delay')}), ('QUALITY', ${severity('quality')}),
    ('EXPERTISE', ${severity('expertise')}), ('RISK', ${severity('risk')})) as friction(kind, severity)`;
};

const expected = sql`select epic.stage, friction.kind, count(*)::int as cards
  from card join epic on epic.id = card.epic_id, ${eachFriction('card')}
  where friction.severity is not null and card.archived_at is null
    and ${onOpenBoard(new Row('card'))} group by 1, 2`;

const troubled = (summary: Row): Sql => sql`(select account_id, card_id, friction_delay, friction_quality,
    friction_expertise, friction_risk from interaction
  where num_nonnulls(friction_delay, friction_quality, friction_expertise, friction_risk) > 0
    and ${inPeriod(summary)} and ${ofAccounts(summary)})`;

const felt = (summary: Row): Sql => sql`select coalesce(epic.stage, account.stage) as stage, friction.kind,
    count(*)::int as felt, round(avg(friction.severity), 2)::float8 as severity
  from ${troubled(summary)} as troubled join account on account.id = troubled.account_id
    left join card on card.id = troubled.card_id left join epic on epic.id = card.epic_id, ${eachFriction('troubled')}
  where friction.severity is not null group by 1, 2`;

/** Stage by friction: on how many cards it is expected, in how many interactions it was felt. */
export const frictionHeat = (summary: Row): Sql => sql`(select stage, kind, coalesce(cards, 0) as cards,
    coalesce(felt, 0) as felt, severity,
    array_position(array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'], stage) as stage_place,
    array_position(array['DELAY', 'QUALITY', 'EXPERTISE', 'RISK'], kind) as kind_place
  from (${expected}) as expected full join (${felt(summary)}) as lived using (stage, kind))`;
