/** The GraphQL documents of the bench, as an integrator would write them. */
export const documents = {
  Q1: `query Account360($id: ID!) {
    account(id: $id) {
      id name industry tags stage stageSince
      roles(first: 10) { nodes { id title from role { key name } person { id fullName emails } } }
      outcomes(first: 10) { nodes { id statement pillar state dueOn } }
      timeline(first: 20) { nodes { id kind at channel subject text card { id title } } }
      nps: score(kind: NPS) { value n p10 p50 p90 }
      csat: score(kind: CSAT) { value n p10 p50 p90 }
      priorities { statement value { id name } }
    }
  }`,
  Q2: `query Accounts($after: String) {
    accounts(first: 50, after: $after) {
      nodes {
        id name stage
        outcomes(first: 3) { nodes { id statement state } }
        roleCounts { people role { name } }
        lastInteraction { id at channel subject }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  Q3: `query Board($id: ID!) {
    storyboard(id: $id) {
      id name
      cards { id title rank impact effort frictions { kind severity } ownerRole { id name } epic { id name } release { id name } values { id name } }
    }
  }`,
  Q4: `mutation Move($input: MoveCardsInput!) {
    moveCards(input: $input) { cards { id rank epic { id } release { id } } userErrors { code message } }
  }`,
} as const;

export type Question = keyof typeof documents;

/** The same answers written by hand, each one prepared statement that makes the JSON. */
export const limits: Readonly<Record<Question, string>> = {
  Q1: `select json_build_object('id', a.id, 'name', a.name, 'industry', a.industry, 'tags', a.tags, 'stage', a.stage,
      'stageSince', to_char(a.stage_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'roles', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'from', r.from_date,
          'role', json_build_object('key', role.key, 'name', role.name),
          'person', json_build_object('id', person.id, 'fullName', person.full_name, 'emails', person.emails)) order by r.id), '[]')
        from (select * from account_role where account_id = a.id order by id limit 10) r
          join role on role.id = r.role_id join person on person.id = r.person_id)),
      'outcomes', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', o.id, 'statement', o.statement,
          'pillar', o.pillar, 'state', o.state, 'dueOn', o.due_on) order by o.due_on, o.id), '[]')
        from (select * from outcome where account_id = a.id order by due_on, id limit 10) o)),
      'timeline', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind,
          'at', to_char(i.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'channel', i.channel, 'subject', i.subject,
          'text', i.text, 'card', case when c.id is not null then json_build_object('id', c.id, 'title', c.title) end)
          order by i.occurred_at desc, i.id desc), '[]')
        from (select * from interaction where account_id = a.id order by occurred_at desc, id desc limit 20) i
          left join card c on c.id = i.card_id)),
      'nps', (select json_build_object('value', round(100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6))
          / nullif(count(*), 0), 2)::float8, 'n', count(*), 'p10', percentile_cont(0.1) within group (order by score),
          'p50', percentile_cont(0.5) within group (order by score), 'p90', percentile_cont(0.9) within group (order by score))
        from interaction where account_id = a.id and survey = 'NPS'),
      'csat', (select json_build_object('value', round(100.0 * count(*) filter (where score >= 4) / nullif(count(*), 0), 2)::float8,
          'n', count(*), 'p10', percentile_cont(0.1) within group (order by score),
          'p50', percentile_cont(0.5) within group (order by score), 'p90', percentile_cont(0.9) within group (order by score))
        from interaction where account_id = a.id and survey = 'CSAT'),
      'priorities', (select coalesce(json_agg(json_build_object('statement', p.statement,
          'value', json_build_object('id', v.id, 'name', v.name)) order by p.rank), '[]')
        from priority p left join value v on v.id = p.value_id where p.account_id = a.id or p.account_id is null))::text
    from account a where a.id = $1::uuid`,
  Q2: `select json_build_object('nodes', json_agg(json_build_object('id', a.id, 'name', a.name, 'stage', a.stage,
      'outcomes', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', o.id, 'statement', o.statement,
          'state', o.state) order by o.due_on, o.id), '[]')
        from (select * from outcome where account_id = a.id order by due_on, id limit 3) o)),
      'roleCounts', (select coalesce(json_agg(json_build_object('people', r.people, 'role', json_build_object('name', role.name))
          order by role.rank), '[]')
        from (select role_id, count(distinct person_id)::int as people from account_role
          where account_id = a.id and coalesce(from_date, '-infinity') <= current_date
            and coalesce(to_date, 'infinity') >= current_date group by role_id) r join role on role.id = r.role_id),
      'lastInteraction', (select json_build_object('id', i.id,
          'at', to_char(i.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'channel', i.channel, 'subject', i.subject)
        from interaction i where account_id = a.id order by occurred_at desc, id desc limit 1)) order by a.id),
      'pageInfo', json_build_object('hasNextPage', true, 'endCursor', (array_agg(a.id order by a.id desc))[1]))::text
    from (select * from account where archived_at is null and id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
      order by id limit 50) a`,
  Q3: `select json_build_object('id', b.id, 'name', b.name, 'cards', (select json_agg(json_build_object('id', c.id, 'title', c.title,
        'rank', c.rank, 'impact', c.impact, 'effort', c.effort, 'frictions', (select coalesce(json_agg(json_build_object('kind', kind,
          'severity', severity)), '[]') from (values ('DELAY', c.friction_delay), ('QUALITY', c.friction_quality),
          ('EXPERTISE', c.friction_expertise), ('RISK', c.friction_risk)) f(kind, severity) where severity is not null),
        'ownerRole', json_build_object('id', r.id, 'name', r.name), 'epic', json_build_object('id', e.id, 'name', e.name),
        'release', case when l.id is not null then json_build_object('id', l.id, 'name', l.name) end,
        'values', coalesce(cv.list, '[]')) order by c.rank, c.id)
      from card c join role r on r.id = c.owner_role_id join epic e on e.id = c.epic_id left join release l on l.id = c.release_id
        left join (select card_id, json_agg(json_build_object('id', v.id, 'name', v.name) order by v.rank) as list
          from card_value join value v on v.id = value_id group by card_id) cv on cv.card_id = c.id
      where c.storyboard_id = b.id and c.archived_at is null))::text
    from storyboard b where b.id = $1::uuid`,
  Q4: `with moved as (update card set epic_id = $2::uuid, release_id = $3::uuid, rank = $4, version = version + 1, updated_at = now()
      where id = $1::uuid returning id, rank, epic_id, release_id, version),
    told as (insert into event (id, actor_kind, actor_name, cause, operation_id, type, record_id, action, changes)
      select gen_random_uuid(), 'KEY', 'bench', 'moveCards', gen_random_uuid(), 'TouchpointCard', id, 'UPDATED',
        jsonb_build_object('rank', jsonb_build_array(null, rank)) from moved)
    select json_build_object('cards', json_agg(json_build_object('id', id, 'rank', rank,
      'epic', json_build_object('id', epic_id), 'release', json_build_object('id', release_id))))::text from moved`,
};
