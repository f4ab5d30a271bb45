select ((select (select row_to_json(made)
      from (select "t1"."id" as "id",
        "t1"."name" as "name",
        "t1"."stage" as "stage",
        to_char("t1"."stage_since" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "stageSince",
        "t1"."tags" as "tags",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t2"."system" as "system",
                  "t2"."external_id" as "externalId") as made)
              order by "t2"."system" asc, "t2"."external_id" asc, "t2"."id" asc), '[]'::json)
          from external_ref as "t2"
          where "t2"."account_id" = "t1"."id" and "t2"."archived_at" is null) as "externalRefs",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t3"."name" as "name") as made)
              order by "t3"."height" desc, "t3"."id" desc), '[]'::json)
          from (with recursive above as (
              select parent_id, 1 as height
              from account
              where id = "t1"."id"
              union all
              select account.parent_id, height + 1
              from account
              join above on account.id = above.parent_id)
            cycle parent_id set looped using path
            select account.*, height
            from above
            join account on account.id = above.parent_id
            where not looped) as "t3"
          where true) as "ancestors",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json), 'totalCount',
            (select count(*)::int
              from account as "t4"
              where "t4"."parent_id" = "t1"."id" and "t4"."archived_at" is null))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select "t6"."name" as "name",
                "t6"."stage" as "stage") as made) as "c0"
            from (select "t5".*
              from account as "t5"
              where "t5"."parent_id" = "t1"."id" and "t5"."archived_at" is null
              order by lower("t5"."name") asc, "t5"."id" asc
              limit $1::int) as "t6") as page) as "children",
        (select coalesce(json_agg((select row_to_json(made)
                from (select case when "t7_role"."id" is not null then (select row_to_json(made)
                    from (select "t7_role"."code" as "code") as made) end as "role",
                  "t7"."people" as "people") as made)
              order by "t7_role"."rank" asc), '[]'::json)
          from (select role_id, count(distinct person_id)::int as people
            from account_role
            where account_id = "t1"."id" and coalesce(from_date, '-infinity') <= current_date and coalesce(to_date, 'infinity') >= current_date and person_id not in (select id
              from "person"
              where archived_at is not null)
            group by role_id) as "t7"
          left
          join "role" as "t7_role" on "t7_role"."id" = "t7"."role_id"
          where true) as "roleCounts",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t8"."code" as "code") as made)
              order by "t8"."rank" asc, "t8"."id" asc), '[]'::json)
          from role as "t8"
          where not exists (select 1
            from account_role as played
            where role_id = "t8"."id" and account_id = "t1"."id" and coalesce(from_date, '-infinity') <= current_date and coalesce(to_date, 'infinity') >= current_date and person_id not in (select id
              from "person"
              where archived_at is not null))) as "vacantRoles",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select (select (select row_to_json(made)
                    from (select "t11"."full_name" as "fullName",
                      "t11"."side" as "side") as made)
                  from "person" as "t11"
                  where "t11"."id" = "t10"."person_id") as "person",
                (select (select row_to_json(made)
                    from (select "t12"."code" as "code",
                      "t12"."name" as "name",
                      (select (select row_to_json(made)
                          from (select "t13"."key" as "key") as made)
                        from "division" as "t13"
                        where "t13"."id" = "t12"."division_id") as "division") as made)
                  from "role" as "t12"
                  where "t12"."id" = "t10"."role_id") as "role",
                "t10"."title" as "title",
                "t10"."from_date" as "from",
                "t10"."to_date" as "to",
                "t10"."is_primary" as "primary") as made) as "c0"
            from (select "t9".*
              from account_role as "t9"
              where "t9"."account_id" = "t1"."id" and coalesce("t9"."from_date", '-infinity') <= $2::date and coalesce("t9"."to_date", 'infinity') >= $3::date
              order by "t9"."id" asc
              limit $4::int) as "t10") as page) as "roles",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t15"."key" as "key") as made)
                    from "division" as "t15"
                    where "t15"."id" = "t14"."division_id") as "division",
                  (select (select row_to_json(made)
                      from (select "t16"."full_name" as "fullName") as made)
                    from "person" as "t16"
                    where "t16"."id" = "t14"."person_id") as "person",
                  to_char("t14"."since" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "since") as made)
              order by "t14"."since" asc, "t14"."id" asc), '[]'::json)
          from stewardship as "t14"
          where "t14"."account_id" = "t1"."id" and "t14"."until" is null and "t14"."person_id" not in (select id
            from "person"
            where archived_at is not null)) as "stewards",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") filter (where page.n <= $5::int), '[]'::json), 'pageInfo', json_build_object('hasNextPage', count(*) > $6::int, 'endCursor',
              (array_agg(page.cursor))[least(count(*), $7::int)]))
          from (select row_number() over () as n, case when "t18"."kind" in ('MESSAGE', 'MEETING', 'CALL', 'TICKET', 'POST', 'NOTE') then (select row_to_json(made)
              from (select case "t18"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
                "t18"."id" as "id",
                to_char(case when "t18"."time_known" then "t18"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                "t18"."channel" as "channel",
                "t18"."subject" as "subject",
                (select (select row_to_json(made)
                    from (select "t19"."name" as "name") as made)
                  from "account" as "t19"
                  where "t19"."id" = "t18"."account_id") as "account",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t20"."full_name" as "fullName") as made)
                      order by "t20"."id" asc), '[]'::json)
                  from "person" as "t20"
                  where "t20"."id" in (
                    select "person_id"
                    from "interaction_person"
                    where "interaction_id" = "t18"."id")) as "people",
                (select (select row_to_json(made)
                    from (select "t21"."title" as "title",
                      (select stage
                        from epic
                        where id = "t21"."epic_id") as "stage") as made)
                  from "card" as "t21"
                  where "t21"."id" = "t18"."card_id") as "card",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t22"."kind" as "kind",
                          "t22"."severity" as "severity",
                          "t22"."hours" as "hours") as made) ), '[]'::json)
                  from (select *
                    from (values ('DELAY', "t18"."friction_delay", "t18"."delay_hours"),
                      ('QUALITY', "t18"."friction_quality", null),
                      ('EXPERTISE', "t18"."friction_expertise", null),
                      ('RISK', "t18"."friction_risk", null)) as felt(kind, severity, hours)
                    where severity is not null) as "t22"
                  where true) as "frictions") as made) when "t18"."kind" in ('MILESTONE') then (select row_to_json(made)
              from (select case "t18"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
                "t18"."id" as "id",
                to_char(case when "t18"."time_known" then "t18"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                "t18"."channel" as "channel",
                "t18"."subject" as "subject",
                (select (select row_to_json(made)
                    from (select "t23"."name" as "name") as made)
                  from "account" as "t23"
                  where "t23"."id" = "t18"."account_id") as "account",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t24"."full_name" as "fullName") as made)
                      order by "t24"."id" asc), '[]'::json)
                  from "person" as "t24"
                  where "t24"."id" in (
                    select "person_id"
                    from "interaction_person"
                    where "interaction_id" = "t18"."id")) as "people",
                (select (select row_to_json(made)
                    from (select "t25"."title" as "title",
                      (select stage
                        from epic
                        where id = "t25"."epic_id") as "stage") as made)
                  from "card" as "t25"
                  where "t25"."id" = "t18"."card_id") as "card",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t26"."kind" as "kind",
                          "t26"."severity" as "severity",
                          "t26"."hours" as "hours") as made) ), '[]'::json)
                  from (select *
                    from (values ('DELAY', "t18"."friction_delay", "t18"."delay_hours"),
                      ('QUALITY', "t18"."friction_quality", null),
                      ('EXPERTISE', "t18"."friction_expertise", null),
                      ('RISK', "t18"."friction_risk", null)) as felt(kind, severity, hours)
                    where severity is not null) as "t26"
                  where true) as "frictions",
                "t18"."milestone" as "milestone",
                "t18"."amount" as "amount",
                "t18"."currency" as "currency") as made) when "t18"."kind" in ('SURVEY_RESPONSE') then (select row_to_json(made)
              from (select case "t18"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
                "t18"."id" as "id",
                to_char(case when "t18"."time_known" then "t18"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                "t18"."channel" as "channel",
                "t18"."subject" as "subject",
                (select (select row_to_json(made)
                    from (select "t27"."name" as "name") as made)
                  from "account" as "t27"
                  where "t27"."id" = "t18"."account_id") as "account",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t28"."full_name" as "fullName") as made)
                      order by "t28"."id" asc), '[]'::json)
                  from "person" as "t28"
                  where "t28"."id" in (
                    select "person_id"
                    from "interaction_person"
                    where "interaction_id" = "t18"."id")) as "people",
                (select (select row_to_json(made)
                    from (select "t29"."title" as "title",
                      (select stage
                        from epic
                        where id = "t29"."epic_id") as "stage") as made)
                  from "card" as "t29"
                  where "t29"."id" = "t18"."card_id") as "card",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t30"."kind" as "kind",
                          "t30"."severity" as "severity",
                          "t30"."hours" as "hours") as made) ), '[]'::json)
                  from (select *
                    from (values ('DELAY', "t18"."friction_delay", "t18"."delay_hours"),
                      ('QUALITY', "t18"."friction_quality", null),
                      ('EXPERTISE', "t18"."friction_expertise", null),
                      ('RISK', "t18"."friction_risk", null)) as felt(kind, severity, hours)
                    where severity is not null) as "t30"
                  where true) as "frictions",
                "t18"."survey" as "survey",
                "t18"."score" as "score") as made) end as "c0",
            translate(encode(convert_to(json_build_array('lPwO9U',
                    ("t18"."occurred_at")::text,
                    ("t18"."id")::text)::text, 'UTF8'), 'base64'), E'\n', '') as cursor
            from (select "t17".*
              from interaction as "t17"
              where "t17"."account_id" in (with recursive below as (
                  select "t1"."id" as id, false as archived
                  union
                  select account.id, archived_at is not null
                  from account
                  join below on account.parent_id = below.id)
                select id
                from below
                where not archived)
              order by "t17"."occurred_at" desc, "t17"."id" desc
              limit $8::int + 1) as "t18") as page) as "timeline",
        (select (select row_to_json(made)
            from (select "t31"."id" as "id",
              to_char(case when "t31"."time_known" then "t31"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at") as made)
          from interaction as "t31"
          where "t31"."account_id" = "t1"."id"
          order by "t31"."occurred_at" desc, "t31"."id" desc
          limit 1) as "lastInteraction",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select "t33"."pillar" as "pillar",
                "t33"."statement" as "statement",
                "t33"."state" as "state",
                "t33"."due_on" as "dueOn",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t34"."name" as "name",
                          "t34"."unit" as "unit",
                          "t34"."target" as "target",
                          (select value
                            from reading
                            where measure_id = "t34"."id"
                            order by at desc, id desc
                            limit 1) as "current",
                          (select case when "t34"."target" < "t34"."baseline" then newest <= "t34"."target" else newest >= "t34"."target" end
                            from (select (select value
                                from reading
                                where measure_id = "t34"."id"
                                order by at desc, id desc
                                limit 1) as newest) as r) as "reached",
                          (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
                            from (select row_number() over () as n,
                              (select row_to_json(made)
                                from (select to_char("t36"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                                  "t36"."value" as "value") as made) as "c0"
                              from (select "t35".*
                                from reading as "t35"
                                where "t35"."measure_id" = "t34"."id"
                                order by "t35"."at" desc, "t35"."id" desc
                                limit $9::int) as "t36") as page) as "readings") as made)
                      order by "t34"."rank" asc, "t34"."id" asc), '[]'::json)
                  from measure as "t34"
                  where "t34"."outcome_id" = "t33"."id") as "measures") as made) as "c0"
            from (select "t32".*
              from outcome as "t32"
              where "t32"."account_id" = "t1"."id" and "t32"."archived_at" is null
              order by coalesce("t32"."due_on", 'infinity') asc, "t32"."id" asc
              limit $10::int) as "t33") as page) as "outcomes",
        (select row_to_json(made)
          from (select (select coalesce(json_agg((select row_to_json(made)
                    from (select "t37"."pillar" as "pillar",
                      "t37"."value" as "value",
                      "t37"."n" as "n",
                      "t37"."unit" as "unit",
                      "t37"."evidence" as "evidence",
                      to_char("t37"."last_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt") as made)
                  order by "t37"."place" asc), '[]'::json)
              from (select place, pillar, unit, n, last_at, case when n >= 5 then round(figure::numeric, 2)::float8 end as value, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence
                from (select 1 as place, 'TEAM_ENGAGEMENT' as pillar, 'eNPS' as unit, count(*)::int as n, max(occurred_at) as last_at, 100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(*), 0) as figure
                  from interaction
                  where account_id = "t1"."id" and survey = 'ENPS'
                  union all (select 2, 'ACCOUNT_EXPERIENCE', unit, n, last_at, figure
                    from (
                      select 1 as choice, 'NPS' as unit, count(*)::int as n, max(occurred_at) as last_at, 100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(*), 0) as figure
                      from interaction
                      where account_id = "t1"."id" and survey = 'NPS'
                      union all
                      select 2, '% satisfied', count(*)::int, max(occurred_at), 100.0 * count(*) filter (where score >= 4) / nullif(count(*), 0)
                      from interaction
                      where account_id = "t1"."id" and survey = 'CSAT') as asked
                    order by n >= 5 desc, choice
                    limit 1)
                  union all
                  select 3, 'EXPECTED_OUTCOME', '% of outcomes reached', count(*)::int, max(updated_at), 100.0 * count(*) filter (where state = 'REACHED') / nullif(count(*), 0)
                  from outcome
                  where account_id = "t1"."id" and archived_at is null and pillar = 'EXPECTED_OUTCOME' and (state in ('REACHED', 'MISSED') or state = 'AGREED' and due_on < current_date)) as pillars) as "t37"
              where true) as "pillars") as made) as "success",
        (select (select row_to_json(made)
            from (select "t38"."value" as "value",
              "t38"."n" as "n",
              "t38"."evidence" as "evidence",
              "t38"."promoters" as "promoters",
              "t38"."passives" as "passives",
              "t38"."detractors" as "detractors",
              "t38"."p10" as "p10",
              "t38"."p50" as "p50",
              "t38"."p90" as "p90") as made)
          from (select kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select $11::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select card_id, score, occurred_at
                from interaction
                where account_id = "t1"."id" and survey = $12 ) as answers ) as counted) as "t38"
          where true
          limit 1) as "nps",
        (select (select row_to_json(made)
            from (select "t39"."value" as "value",
              "t39"."n" as "n",
              "t39"."top_two_share" as "topTwoShare") as made)
          from (select kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select $13::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select card_id, score, occurred_at
                from interaction
                where account_id = "t1"."id" and survey = $14 ) as answers ) as counted) as "t39"
          where true
          limit 1) as "csat",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t41"."title" as "title") as made)
                    from "card" as "t41"
                    where "t41"."id" = "t40"."card_id") as "card",
                  (select row_to_json(made)
                    from (select "t40"."value" as "value",
                      "t40"."n" as "n") as made) as "score") as made)
              order by "t40"."n" desc, "t40"."card_id" asc), '[]'::json)
          from (select card_id, kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select card_id, $15::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select *
                from (select card_id, score, occurred_at
                  from interaction
                  where account_id = "t1"."id" and survey = $16 ) as of_account
                where card_id is not null) as answers
              group by card_id) as counted) as "t40"
          where true) as "touchpointScores",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t42"."statement" as "statement",
                  "t42"."rank" as "rank",
                  (select (select row_to_json(made)
                      from (select "t43"."name" as "name") as made)
                    from "value" as "t43"
                    where "t43"."id" = "t42"."value_id") as "value",
                  (select (select row_to_json(made)
                      from (select "t44"."name" as "name") as made)
                    from "account" as "t44"
                    where "t44"."id" = "t42"."account_id") as "account") as made)
              order by ("t42"."account_id" is null) asc, "t42"."rank" asc, "t42"."id" asc), '[]'::json)
          from priority as "t42"
          where ("t42"."account_id" = "t1"."id" or "t42"."account_id" is null) and "t42"."framework_id" = (select id
            from framework
            where effective_from <= now()
            order by effective_from desc, version desc
            limit 1)) as "priorities",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select "t46"."question" as "question",
                (select (select row_to_json(made)
                    from (select "t47"."label" as "label") as made)
                  from decision_option as "t47"
                  where "t47"."decision_id" = "t46"."id" and "t47"."chosen"
                  limit 1) as "chosen",
                to_char("t46"."decided_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "decidedAt") as made) as "c0"
            from (select "t45".*
              from decision as "t45"
              where "t45"."account_id" = "t1"."id"
              order by "t45"."created_at" desc, "t45"."id" desc
              limit $17::int) as "t46") as page) as "decisions",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t49"."key" as "key") as made)
                    from "fact_need" as "t49"
                    where "t49"."id" = "t48"."need_id") as "need",
                  "t48"."value" as "value",
                  (coalesce("t48"."observed_at" < now() - make_interval(days => (select max_age_days
                          from fact_need
                          where id = "t48"."need_id")), false)) as "stale",
                  (select (select row_to_json(made)
                      from (select "t50"."id" as "id") as made)
                    from "interaction" as "t50"
                    where "t50"."id" = "t48"."evidence_id") as "evidence") as made)
              order by "t48"."id" asc), '[]'::json)
          from "critical_fact" as "t48"
          where "t48"."account_id" = "t1"."id") as "facts",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t51"."key" as "key",
                  "t51"."question" as "question") as made)
              order by "t51"."key" asc, "t51"."id" asc), '[]'::json)
          from fact_need as "t51"
          where not exists (select 1
            from critical_fact as fact
            where fact.need_id = "t51"."id" and fact.account_id = "t1"."id" and ("t51"."max_age_days" is null or fact.observed_at >= now() - "t51"."max_age_days" * interval '1 day')) ) as "factGaps",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select "t53"."action" as "action",
                (select row_to_json(made)
                  from (select "t53"."actor_kind" as "kind",
                    "t53"."actor_name" as "name") as made) as "actor",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t54"."name" as "name",
                          "t54"."before" as "before",
                          "t54"."after" as "after") as made)
                      order by "t54"."name" asc), '[]'::json)
                  from (select key as name, nullif(value -> 0, 'null')::text as before, nullif(value -> 1, 'null')::text as after
                    from jsonb_each("t53"."changes")) as "t54"
                  where true) as "fields") as made) as "c0"
            from (select "t52".*
              from event as "t52"
              where "t52"."record_id" = any(array(select "t1"."id"
                  union all
                  select id
                  from merged_record
                  where merged_record."account_id" = "t1"."id"))
              order by "t52"."sequence" desc, "t52"."id" desc
              limit $18::int) as "t53") as page) as "history") as made)
    from "account" as "t1"
    where "t1"."id" = $19::uuid
    limit 1))::text
