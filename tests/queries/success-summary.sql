select ((select (select row_to_json(made)
      from (select to_char("t1"."since" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "from",
        to_char("t1"."until" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "to",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t2"."pillar" as "pillar",
                  "t2"."value" as "value",
                  "t2"."previous" as "previous",
                  "t2"."n" as "n",
                  "t2"."unit" as "unit",
                  "t2"."evidence" as "evidence",
                  case when "t2"."p50" is not null then (select row_to_json(made)
                    from (select "t2"."p10" as "p10",
                      "t2"."p50" as "p50",
                      "t2"."p90" as "p90") as made) end as "consistency",
                  (select coalesce(json_agg((select row_to_json(made)
                          from (select "t3"."month" as "month",
                            "t3"."value" as "value",
                            "t3"."n" as "n") as made)
                        order by "t3"."month" asc), '[]'::json)
                    from (select date_trunc('month', at at time zone 'UTC')::date as month, count(*)::int as n, case when count(*) filter (where true) >= 5 then round(avg(points) filter (where true), 2)::float8 end as value
                      from (
                        select occurred_at as at, score::float8 as answer, case when survey = 'CSAT' then case when score >= 4 then 100 else 0 end when score >= 9 then 100 when score <= 6 then -100 else 0 end as points
                        from interaction
                        where survey = "t2"."survey" and ("t2"."accounts" is null or account_id in (select unnest("t2"."accounts"))) and account_id not in (select id
                          from "account"
                          where archived_at is not null)
                        union all
                        select due_on::timestamptz, null, case when state = 'REACHED' then 100 else 0 end
                        from outcome
                        where "t2"."pillar" = 'EXPECTED_OUTCOME' and pillar = 'EXPECTED_OUTCOME' and archived_at is null and ("t2"."accounts" is null or account_id in (select unnest("t2"."accounts"))) and account_id not in (select id
                          from "account"
                          where archived_at is not null) and (state in ('REACHED', 'MISSED') or state = 'AGREED' and due_on < current_date) and due_on is not null) as observed
                      where at >= coalesce("t2"."since", '-infinity') and at < "t2"."until"
                      group by 1) as "t3"
                    where true) as "trend") as made)
              order by "t2"."place" asc), '[]'::json)
          from (select place, pillar, survey, unit, "t1"."since" as since, "t1"."until" as until, "t1"."accounts" as accounts, measured.*, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence
            from (values (1, 'TEAM_ENGAGEMENT', 'ENPS', 'eNPS'),
              (2, 'ACCOUNT_EXPERIENCE', "t1"."asked", case "t1"."asked" when 'NPS' then 'NPS' else '% satisfied' end),
              (3, 'EXPECTED_OUTCOME', null, '% of outcomes reached')) as pillars(place, pillar, survey, unit), lateral (select (count(*) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until"))::int as n, case when count(*) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until") >= 5 then round(avg(points) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until"), 2)::float8 end as value, case when count(*) filter (where at >= "t1"."since" - ("t1"."until" - "t1"."since") and at < "t1"."since") >= 5 then round(avg(points) filter (where at >= "t1"."since" - ("t1"."until" - "t1"."since") and at < "t1"."since"), 2)::float8 end as previous, case when count(answer) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until") >= 5 then percentile_cont(0.1) within group (order by answer) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until") end as p10, case when count(answer) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until") >= 5 then percentile_cont(0.5) within group (order by answer) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until") end as p50, case when count(answer) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until") >= 5 then percentile_cont(0.9) within group (order by answer) filter (where at >= coalesce("t1"."since", '-infinity') and at < "t1"."until") end as p90
              from (
                select occurred_at as at, score::float8 as answer, case when survey = 'CSAT' then case when score >= 4 then 100 else 0 end when score >= 9 then 100 when score <= 6 then -100 else 0 end as points
                from interaction
                where survey = pillars.survey and ("t1"."accounts" is null or account_id in (select unnest("t1"."accounts"))) and account_id not in (select id
                  from "account"
                  where archived_at is not null)
                union all
                select due_on::timestamptz, null, case when state = 'REACHED' then 100 else 0 end
                from outcome
                where pillars.pillar = 'EXPECTED_OUTCOME' and pillar = 'EXPECTED_OUTCOME' and archived_at is null and ("t1"."accounts" is null or account_id in (select unnest("t1"."accounts"))) and account_id not in (select id
                  from "account"
                  where archived_at is not null) and (state in ('REACHED', 'MISSED') or state = 'AGREED' and due_on < current_date) and due_on is not null) as observed) as measured) as "t2"
          where true) as "pillars",
        (select (select row_to_json(made)
            from (select "t4"."value" as "value",
              "t4"."n" as "n",
              "t4"."promoters" as "promoters",
              "t4"."detractors" as "detractors") as made)
          from (select kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select 'NPS'::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select account_id, card_id, score, occurred_at
                from interaction
                where survey = 'NPS' and occurred_at >= coalesce("t1"."since", '-infinity') and occurred_at < "t1"."until" and ("t1"."accounts" is null or account_id in (select unnest("t1"."accounts"))) and account_id not in (select id
                  from "account"
                  where archived_at is not null) ) as answers ) as counted) as "t4"
          where true
          limit 1) as "nps",
        (select (select row_to_json(made)
            from (select "t5"."value" as "value",
              "t5"."n" as "n") as made)
          from (select kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select 'CSAT'::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select account_id, card_id, score, occurred_at
                from interaction
                where survey = 'CSAT' and occurred_at >= coalesce("t1"."since", '-infinity') and occurred_at < "t1"."until" and ("t1"."accounts" is null or account_id in (select unnest("t1"."accounts"))) and account_id not in (select id
                  from "account"
                  where archived_at is not null) and card_id is null) as answers ) as counted) as "t5"
          where true
          limit 1) as "overallCsat",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t7"."title" as "title") as made)
                    from "card" as "t7"
                    where "t7"."id" = "t6"."card_id") as "card",
                  (select row_to_json(made)
                    from (select "t6"."value" as "value",
                      "t6"."n" as "n") as made) as "score") as made)
              order by "t6"."n" desc, "t6"."card_id" asc), '[]'::json)
          from (select card_id, kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select card_id, 'CSAT'::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select account_id, card_id, score, occurred_at
                from interaction
                where survey = 'CSAT' and occurred_at >= coalesce("t1"."since", '-infinity') and occurred_at < "t1"."until" and ("t1"."accounts" is null or account_id in (select unnest("t1"."accounts"))) and account_id not in (select id
                  from "account"
                  where archived_at is not null) and card_id is not null) as answers
              group by card_id) as counted) as "t6"
          where true) as "touchpoints",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t9"."name" as "name") as made)
                    from "account" as "t9"
                    where "t9"."id" = "t8"."account_id") as "account",
                  (select row_to_json(made)
                    from (select "t8"."value" as "value",
                      "t8"."n" as "n") as made) as "score") as made)
              order by "t8"."n" desc, "t8"."account_id" asc), '[]'::json)
          from (select *
            from (select account_id, kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
              from (select account_id, "t1"."asked"::text as kind, count(*)::int as n, max(occurred_at) as last_at,
                (count(*) filter (where score >= 9))::int as promoters,
                (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
                from (select account_id, card_id, score, occurred_at
                  from interaction
                  where survey = "t1"."asked" and occurred_at >= coalesce("t1"."since", '-infinity') and occurred_at < "t1"."until" and ("t1"."accounts" is null or account_id in (select unnest("t1"."accounts"))) and account_id not in (select id
                    from "account"
                    where archived_at is not null) ) as answers
                group by account_id) as counted) as scored
            order by n desc, account_id
            limit $1::int) as "t8"
          where true) as "accounts",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t11"."name" as "name") as made)
                    from "release" as "t11"
                    where "t11"."id" = "t10"."release_id") as "release",
                  "t10"."cards" as "cards",
                  "t10"."impact" as "impact",
                  "t10"."effort" as "effort",
                  "t10"."touched" as "touched") as made)
              order by "t10"."board" asc, "t10"."rank" asc, "t10"."release_id" asc), '[]'::json)
          from (select release.id as release_id, storyboard.name as board, release.rank as rank, held.*,
            (select count(*)::int
              from interaction
              where card_id in (select id
                from card
                where release_id = release.id) and occurred_at >= coalesce("t1"."since", '-infinity') and occurred_at < "t1"."until" and ("t1"."accounts" is null or account_id in (select unnest("t1"."accounts"))) and account_id not in (select id
                from "account"
                where archived_at is not null)) as touched
            from release
            join storyboard on storyboard.id = release.storyboard_id, lateral (select count(*)::int as cards, coalesce(sum(impact), 0)::int as impact, coalesce(sum(effort), 0)::int as effort
              from card
              where release_id = release.id and archived_at is null) as held
            where release.archived_at is null and (storyboard.archived_at is null or release.state <> 'PLANNED')) as "t10"
          where true) as "releases",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t12"."stage" as "stage",
                  "t12"."kind" as "kind",
                  "t12"."cards" as "cards",
                  "t12"."felt" as "felt",
                  "t12"."severity" as "severity") as made)
              order by "t12"."stage_place" asc, "t12"."kind_place" asc), '[]'::json)
          from (select stage, kind, coalesce(cards, 0) as cards, coalesce(felt, 0) as felt, severity, array_position(array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'], stage) as stage_place, array_position(array['DELAY', 'QUALITY', 'EXPERTISE', 'RISK'], kind) as kind_place
            from (select epic.stage, friction.kind, count(*)::int as cards
              from card
              join epic on epic.id = card.epic_id, lateral (values ('DELAY', "card"."friction_delay"),
                ('QUALITY', "card"."friction_quality"),
                ('EXPERTISE', "card"."friction_expertise"),
                ('RISK', "card"."friction_risk")) as friction(kind, severity)
              where friction.severity is not null and card.archived_at is null and "card"."storyboard_id" not in (select id
                from storyboard
                where archived_at is not null)
              group by 1, 2) as expected full
            join (select coalesce(epic.stage, account.stage) as stage, friction.kind, count(*)::int as felt, round(avg(friction.severity), 2)::float8 as severity
              from (select account_id, card_id, friction_delay, friction_quality, friction_expertise, friction_risk
                from interaction
                where num_nonnulls(friction_delay, friction_quality, friction_expertise, friction_risk) > 0 and occurred_at >= coalesce("t1"."since", '-infinity') and occurred_at < "t1"."until" and ("t1"."accounts" is null or account_id in (select unnest("t1"."accounts"))) and account_id not in (select id
                  from "account"
                  where archived_at is not null)) as troubled
              join account on account.id = troubled.account_id
              left
              join card on card.id = troubled.card_id
              left
              join epic on epic.id = card.epic_id, lateral (values ('DELAY', "troubled"."friction_delay"),
                ('QUALITY', "troubled"."friction_quality"),
                ('EXPERTISE', "troubled"."friction_expertise"),
                ('RISK', "troubled"."friction_risk")) as friction(kind, severity)
              where friction.severity is not null
              group by 1, 2) as lived using (stage, kind)) as "t12"
          where true) as "frictionHeat") as made)
    from (select period.*, array(select kept.id
        from account as kept
        where (("kept"."stage" is distinct
            from $2))) as accounts, case when (select count(*)
        from (select 1
          from interaction
          where survey = 'NPS' and account_id not in (select id
            from "account"
            where archived_at is not null)
          limit 5) as nps) >= 5 then 'NPS' else 'CSAT' end as asked
      from (select $3::timestamptz as since, coalesce($4::timestamptz, now()) as until) as period) as "t1"
    where true
    limit 1))::text
