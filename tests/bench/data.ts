import { Client } from 'pg';
import type { Ground } from './ground.ts';

/** How much life a bench workspace has. */
export interface Scale {
  readonly accounts: number;
  readonly interactions: number;
  readonly cards: number;
}

const id = (kind: string, number: string): string => `md5('${kind}' || ${number})::uuid`;

/** Statements in the order of their foreign keys; every figure follows from its number, so that runs compare. */
const statements = ({ accounts, interactions, cards }: Scale): string[] => [
  `insert into account (id, name, industry, domains, tags, stage, stage_since, parent_id)
    select ${id('account', 'n')}, 'Account ' || n, (array['retail', 'finance', 'health'])[1 + n % 3],
      array['account' || n || '.example'], array['tag' || n % 7], (array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'])[1 + n % 5],
      now() - n % 400 * interval '1 day', case when n > 100 and n % 10 = 0 then ${id('account', '(n / 100)')} end
    from generate_series(1, ${accounts}) as n`,
  `insert into person (id, full_name, emails, side)
    select ${id('person', 'n')}, 'Person ' || n, array['person' || n || '@example.com'], 'CUSTOMER'
    from generate_series(1, ${accounts * 5}) as n`,
  `insert into account_role (id, account_id, person_id, role_id, from_date)
    select ${id('role', 'n')}, ${id('account', `(1 + n % ${accounts})`)}, ${id('person', `(1 + n % ${accounts * 5})`)},
      (select array_agg(id order by rank) from role)[1 + n / ${accounts} % 9], date '2026-01-01' + n / ${accounts}
    from generate_series(0, ${accounts * 10 - 1}) as n`,
  `insert into framework (id, version, effective_from, purpose) values (${id('framework', '1')}, 1, now(), 'Care')`,
  `insert into value (id, name, means, rank) select ${id('value', 'n')}, 'Value ' || n, 'Means', n from generate_series(1, 7) as n`,
  `insert into priority (id, framework_id, statement, rank, value_id)
    select ${id('priority', 'n')}, ${id('framework', '1')}, 'Priority ' || n, n, ${id('value', 'n')} from generate_series(1, 7) as n`,
  `insert into storyboard (id, name) values (${id('board', '1')}, 'Board')`,
  `insert into epic (id, storyboard_id, stage, name, rank)
    select ${id('epic', 'n')}, ${id('board', '1')}, (array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'])[1 + n % 5], 'Epic ' || n,
      'a' || chr(96 + n) from generate_series(1, 20) as n`,
  `insert into release (id, storyboard_id, name, outcome_statement, capacity, rank)
    select ${id('release', 'n')}, ${id('board', '1')}, 'Release ' || n, 'Customers are heard', 40, 'a' || n from generate_series(1, 6) as n`,
  `insert into card (id, storyboard_id, epic_id, release_id, rank, title, owner_role_id, channel, impact, effort, friction_delay)
    select ${id('card', 'n')}, ${id('board', '1')}, ${id('epic', '(1 + n % 20)')},
      case when n % 7 < 6 then ${id('release', '(1 + n % 7)')} end, 'a0' || lpad(n::text, 6, '0'), 'Touchpoint number ' || n,
      (select array_agg(id order by rank) from role)[1 + n % 9], 'EMAIL', 1 + n % 10, 1 + n % 8, nullif(n % 4, 0)
    from generate_series(1, ${cards}) as n`,
  `insert into card_value (card_id, value_id) select ${id('card', 'n')}, ${id('value', '(1 + (n + m) % 7)')}
    from generate_series(1, ${cards}) as n, generate_series(1, 2) as m`,
  `insert into outcome (id, account_id, pillar, statement, due_on, state)
    select ${id('outcome', 'n')}, ${id('account', `(1 + n % ${accounts})`)},
      (array['EXPECTED_OUTCOME', 'ACCOUNT_EXPERIENCE', 'TEAM_ENGAGEMENT'])[1 + n % 3], 'Outcome ' || n,
      date '2026-01-01' + n % 700, (array['AGREED', 'REACHED', 'MISSED'])[1 + n % 3] from generate_series(0, ${accounts * 5 - 1}) as n`,
  `insert into interaction (id, kind, account_id, card_id, occurred_at, channel, direction, subject, text, sentiment)
    select ${id('interaction', 'n')}, (array['MESSAGE', 'CALL', 'TICKET', 'MEETING'])[1 + n % 4],
      ${id('account', `(1 + n % ${accounts})`)}, case when n % 3 = 0 then ${id('card', `(1 + n % ${cards})`)} end,
      now() - (n / ${accounts}) * interval '5 hours' - (n % 86400) * interval '1 second', (array['EMAIL', 'PHONE', 'WEB'])[1 + n % 3],
      'INBOUND', 'Subject ' || n, 'They asked how far we are and whether the date still holds.', (n % 3 - 1) / 2.0
    from generate_series(1, ${Math.round(interactions * 0.9)}) as n`,
  `insert into interaction (id, kind, survey, score, account_id, card_id, occurred_at, channel)
    select ${id('survey', 'n')}, 'SURVEY_RESPONSE', case when n % 2 = 0 then 'NPS' else 'CSAT' end,
      case when n % 2 = 0 then n / 2 % 11 else 1 + n % 5 end, ${id('account', `(1 + n / 2 % ${accounts})`)}, null,
      now() - (n / ${accounts}) * interval '7 hours', 'SURVEY' from generate_series(1, ${Math.round(interactions * 0.1)}) as n`,
];

/** Fills the workspace, and lets its owner look at what is there, as autovacuum does after a while. */
export async function makeData({ client, ownerUrl }: Ground, scale: Scale): Promise<void> {
  for (const statement of statements(scale)) await client.query(statement);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('vacuum analyze');
  await owner.end();
}
