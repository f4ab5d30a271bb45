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
                from (select (select (select row_to_json(made)
                      from (select "t8"."code" as "code") as made)
                    from "role" as "t8"
                    where "t8"."id" = "t7"."role_id") as "role",
                  "t7"."people" as "people") as made)
              order by (select rank
                from role
                where id = "t7"."role_id") asc), '[]'::json)
          from (select role_id, count(distinct person_id)::int as people
            from account_role
            where account_id = "t1"."id" and coalesce(from_date, '-infinity') <= current_date and coalesce(to_date, 'infinity') >= current_date
            group by role_id) as "t7"
          where true) as "roleCounts",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t9"."code" as "code") as made)
              order by "t9"."rank" asc, "t9"."id" asc), '[]'::json)
          from role as "t9"
          where not exists (select 1
            from account_role as played
            where role_id = "t9"."id" and account_id = "t1"."id" and coalesce(from_date, '-infinity') <= current_date and coalesce(to_date, 'infinity') >= current_date)) as "vacantRoles",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select (select (select row_to_json(made)
                    from (select "t12"."full_name" as "fullName",
                      "t12"."side" as "side") as made)
                  from "person" as "t12"
                  where "t12"."id" = "t11"."person_id") as "person",
                (select (select row_to_json(made)
                    from (select "t13"."code" as "code",
                      "t13"."name" as "name",
                      (select (select row_to_json(made)
                          from (select "t14"."key" as "key") as made)
                        from "division" as "t14"
                        where "t14"."id" = "t13"."division_id") as "division") as made)
                  from "role" as "t13"
                  where "t13"."id" = "t11"."role_id") as "role",
                "t11"."title" as "title",
                "t11"."from_date" as "from",
                "t11"."to_date" as "to",
                "t11"."is_primary" as "primary") as made) as "c0"
            from (select "t10".*
              from account_role as "t10"
              where "t10"."account_id" = "t1"."id" and coalesce("t10"."from_date", '-infinity') <= $2::date and coalesce("t10"."to_date", 'infinity') >= $3::date
              order by "t10"."id" asc
              limit $4::int) as "t11") as page) as "roles",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t16"."key" as "key") as made)
                    from "division" as "t16"
                    where "t16"."id" = "t15"."division_id") as "division",
                  (select (select row_to_json(made)
                      from (select "t17"."full_name" as "fullName") as made)
                    from "person" as "t17"
                    where "t17"."id" = "t15"."person_id") as "person",
                  to_char("t15"."since" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "since") as made)
              order by "t15"."since" asc, "t15"."id" asc), '[]'::json)
          from stewardship as "t15"
          where "t15"."account_id" = "t1"."id" and "t15"."until" is null) as "stewards",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") filter (where page.n <= $5::int), '[]'::json), 'pageInfo', json_build_object('hasNextPage', count(*) > $6::int, 'endCursor',
              (array_agg(page.cursor))[least(count(*), $7::int)]))
          from (select row_number() over () as n, case when "t19"."kind" in ('MESSAGE', 'MEETING', 'CALL', 'TICKET', 'POST', 'NOTE') then (select row_to_json(made)
              from (select case "t19"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
                "t19"."id" as "id",
                to_char(case when "t19"."time_known" then "t19"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                "t19"."channel" as "channel",
                "t19"."subject" as "subject",
                (select (select row_to_json(made)
                    from (select "t20"."name" as "name") as made)
                  from "account" as "t20"
                  where "t20"."id" = "t19"."account_id") as "account",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t21"."full_name" as "fullName") as made)
                      order by "t21"."id" asc), '[]'::json)
                  from "person" as "t21"
                  where "t21"."id" in (
                    select "person_id"
                    from "interaction_person"
                    where "interaction_id" = "t19"."id")) as "people",
                (select (select row_to_json(made)
                    from (select "t22"."title" as "title",
                      (select stage
                        from epic
                        where id = "t22"."epic_id") as "stage") as made)
                  from "card" as "t22"
                  where "t22"."id" = "t19"."card_id") as "card",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t23"."kind" as "kind",
                          "t23"."severity" as "severity",
                          "t23"."hours" as "hours") as made) ), '[]'::json)
                  from (select *
                    from (values ('DELAY', "t19"."friction_delay", "t19"."delay_hours"),
                      ('QUALITY', "t19"."friction_quality", null),
                      ('EXPERTISE', "t19"."friction_expertise", null),
                      ('RISK', "t19"."friction_risk", null)) as felt(kind, severity, hours)
                    where severity is not null) as "t23"
                  where true) as "frictions") as made) when "t19"."kind" in ('MILESTONE') then (select row_to_json(made)
              from (select case "t19"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
                "t19"."id" as "id",
                to_char(case when "t19"."time_known" then "t19"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                "t19"."channel" as "channel",
                "t19"."subject" as "subject",
                (select (select row_to_json(made)
                    from (select "t24"."name" as "name") as made)
                  from "account" as "t24"
                  where "t24"."id" = "t19"."account_id") as "account",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t25"."full_name" as "fullName") as made)
                      order by "t25"."id" asc), '[]'::json)
                  from "person" as "t25"
                  where "t25"."id" in (
                    select "person_id"
                    from "interaction_person"
                    where "interaction_id" = "t19"."id")) as "people",
                (select (select row_to_json(made)
                    from (select "t26"."title" as "title",
                      (select stage
                        from epic
                        where id = "t26"."epic_id") as "stage") as made)
                  from "card" as "t26"
                  where "t26"."id" = "t19"."card_id") as "card",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t27"."kind" as "kind",
                          "t27"."severity" as "severity",
                          "t27"."hours" as "hours") as made) ), '[]'::json)
                  from (select *
                    from (values ('DELAY', "t19"."friction_delay", "t19"."delay_hours"),
                      ('QUALITY', "t19"."friction_quality", null),
                      ('EXPERTISE', "t19"."friction_expertise", null),
                      ('RISK', "t19"."friction_risk", null)) as felt(kind, severity, hours)
                    where severity is not null) as "t27"
                  where true) as "frictions",
                "t19"."milestone" as "milestone",
                "t19"."amount" as "amount",
                "t19"."currency" as "currency") as made) when "t19"."kind" in ('SURVEY_RESPONSE') then (select row_to_json(made)
              from (select case "t19"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
                "t19"."id" as "id",
                to_char(case when "t19"."time_known" then "t19"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                "t19"."channel" as "channel",
                "t19"."subject" as "subject",
                (select (select row_to_json(made)
                    from (select "t28"."name" as "name") as made)
                  from "account" as "t28"
                  where "t28"."id" = "t19"."account_id") as "account",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t29"."full_name" as "fullName") as made)
                      order by "t29"."id" asc), '[]'::json)
                  from "person" as "t29"
                  where "t29"."id" in (
                    select "person_id"
                    from "interaction_person"
                    where "interaction_id" = "t19"."id")) as "people",
                (select (select row_to_json(made)
                    from (select "t30"."title" as "title",
                      (select stage
                        from epic
                        where id = "t30"."epic_id") as "stage") as made)
                  from "card" as "t30"
                  where "t30"."id" = "t19"."card_id") as "card",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t31"."kind" as "kind",
                          "t31"."severity" as "severity",
                          "t31"."hours" as "hours") as made) ), '[]'::json)
                  from (select *
                    from (values ('DELAY', "t19"."friction_delay", "t19"."delay_hours"),
                      ('QUALITY', "t19"."friction_quality", null),
                      ('EXPERTISE', "t19"."friction_expertise", null),
                      ('RISK', "t19"."friction_risk", null)) as felt(kind, severity, hours)
                    where severity is not null) as "t31"
                  where true) as "frictions",
                "t19"."survey" as "survey",
                "t19"."score" as "score") as made) end as "c0",
            translate(encode(convert_to(json_build_array('lPwO9U',
                    ("t19"."occurred_at")::text,
                    ("t19"."id")::text)::text, 'UTF8'), 'base64'), E'\n', '') as cursor
            from (select "t18".*
              from interaction as "t18"
              where "t18"."account_id" in (with recursive below as (
                  select "t1"."id" as id
                  union
                  select account.id
                  from account
                  join below on account.parent_id = below.id)
                select id
                from below)
              order by "t18"."occurred_at" desc, "t18"."id" desc
              limit $8::int + 1) as "t19") as page) as "timeline",
        (select (select row_to_json(made)
            from (select "t32"."id" as "id",
              to_char(case when "t32"."time_known" then "t32"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at") as made)
          from interaction as "t32"
          where "t32"."account_id" = "t1"."id"
          order by "t32"."occurred_at" desc, "t32"."id" desc
          limit 1) as "lastInteraction",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select "t34"."pillar" as "pillar",
                "t34"."statement" as "statement",
                "t34"."state" as "state",
                "t34"."due_on" as "dueOn",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t35"."name" as "name",
                          "t35"."unit" as "unit",
                          "t35"."target" as "target",
                          (select value
                            from reading
                            where measure_id = "t35"."id"
                            order by at desc, id desc
                            limit 1) as "current",
                          (select case when "t35"."target" < "t35"."baseline" then newest <= "t35"."target" else newest >= "t35"."target" end
                            from (select (select value
                                from reading
                                where measure_id = "t35"."id"
                                order by at desc, id desc
                                limit 1) as newest) as r) as "reached",
                          (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
                            from (select row_number() over () as n,
                              (select row_to_json(made)
                                from (select to_char("t37"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                                  "t37"."value" as "value") as made) as "c0"
                              from (select "t36".*
                                from reading as "t36"
                                where "t36"."measure_id" = "t35"."id"
                                order by "t36"."at" desc, "t36"."id" desc
                                limit $9::int) as "t37") as page) as "readings") as made)
                      order by "t35"."rank" asc, "t35"."id" asc), '[]'::json)
                  from measure as "t35"
                  where "t35"."outcome_id" = "t34"."id") as "measures") as made) as "c0"
            from (select "t33".*
              from outcome as "t33"
              where "t33"."account_id" = "t1"."id"
              order by coalesce("t33"."due_on", 'infinity') asc, "t33"."id" asc
              limit $10::int) as "t34") as page) as "outcomes",
        (select row_to_json(made)
          from (select (select coalesce(json_agg((select row_to_json(made)
                    from (select "t38"."pillar" as "pillar",
                      "t38"."value" as "value",
                      "t38"."n" as "n",
                      "t38"."unit" as "unit",
                      "t38"."evidence" as "evidence",
                      to_char("t38"."last_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt") as made)
                  order by "t38"."place" asc), '[]'::json)
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
                  where account_id = "t1"."id" and pillar = 'EXPECTED_OUTCOME' and (state in ('REACHED', 'MISSED') or state = 'AGREED' and due_on < current_date)) as pillars) as "t38"
              where true) as "pillars") as made) as "success",
        (select (select row_to_json(made)
            from (select "t39"."value" as "value",
              "t39"."n" as "n",
              "t39"."evidence" as "evidence",
              "t39"."promoters" as "promoters",
              "t39"."passives" as "passives",
              "t39"."detractors" as "detractors",
              "t39"."p10" as "p10",
              "t39"."p50" as "p50",
              "t39"."p90" as "p90") as made)
          from (select kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select $11::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select card_id, score, occurred_at
                from interaction
                where account_id = "t1"."id" and survey = $12 ) as answers ) as counted) as "t39"
          where true
          limit 1) as "nps",
        (select (select row_to_json(made)
            from (select "t40"."value" as "value",
              "t40"."n" as "n",
              "t40"."top_two_share" as "topTwoShare") as made)
          from (select kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select $13::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select card_id, score, occurred_at
                from interaction
                where account_id = "t1"."id" and survey = $14 ) as answers ) as counted) as "t40"
          where true
          limit 1) as "csat",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t42"."title" as "title") as made)
                    from "card" as "t42"
                    where "t42"."id" = "t41"."card_id") as "card",
                  (select row_to_json(made)
                    from (select "t41"."value" as "value",
                      "t41"."n" as "n") as made) as "score") as made)
              order by "t41"."n" desc, "t41"."card_id" asc), '[]'::json)
          from (select card_id, kind, n, last_at, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence, case when kind in ('NPS', 'ENPS') then promoters end as promoters, case when kind in ('NPS', 'ENPS') then n - promoters - detractors end as passives, case when kind in ('NPS', 'ENPS') then detractors end as detractors, case when n < 5 then null when kind in ('NPS', 'ENPS') then round((100.0 * (promoters - detractors) / n)::numeric, 2)::float8 when kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 else mean end as value, case when n >= 5 and kind = 'CSAT' then round((100.0 * (top_two) / n)::numeric, 2)::float8 end as top_two_share, case when n >= 5 then mean end as mean, case when n >= 5 then p10 end as p10, case when n >= 5 then p50 end as p50, case when n >= 5 then p90 end as p90
            from (select card_id, $15::text as kind, count(*)::int as n, max(occurred_at) as last_at,
              (count(*) filter (where score >= 9))::int as promoters,
              (count(*) filter (where score <= 6))::int as detractors, count(*) filter (where score >= 4) as top_two, round(avg(score), 2)::float8 as mean, percentile_cont(0.1) within group (order by score) as p10, percentile_cont(0.5) within group (order by score) as p50, percentile_cont(0.9) within group (order by score) as p90
              from (select *
                from (select card_id, score, occurred_at
                  from interaction
                  where account_id = "t1"."id" and survey = $16 ) as of_account
                where card_id is not null) as answers
              group by card_id) as counted) as "t41"
          where true) as "touchpointScores",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t43"."statement" as "statement",
                  "t43"."rank" as "rank",
                  (select (select row_to_json(made)
                      from (select "t44"."name" as "name") as made)
                    from "value" as "t44"
                    where "t44"."id" = "t43"."value_id") as "value",
                  (select (select row_to_json(made)
                      from (select "t45"."name" as "name") as made)
                    from "account" as "t45"
                    where "t45"."id" = "t43"."account_id") as "account") as made)
              order by ("t43"."account_id" is null) asc, "t43"."rank" asc, "t43"."id" asc), '[]'::json)
          from priority as "t43"
          where ("t43"."account_id" = "t1"."id" or "t43"."account_id" is null) and "t43"."framework_id" = (select id
            from framework
            where effective_from <= now()
            order by effective_from desc, version desc
            limit 1)) as "priorities",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select "t47"."question" as "question",
                (select (select row_to_json(made)
                    from (select "t48"."label" as "label") as made)
                  from decision_option as "t48"
                  where "t48"."decision_id" = "t47"."id" and "t48"."chosen"
                  limit 1) as "chosen",
                to_char("t47"."decided_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "decidedAt") as made) as "c0"
            from (select "t46".*
              from decision as "t46"
              where "t46"."account_id" = "t1"."id"
              order by "t46"."created_at" desc, "t46"."id" desc
              limit $17::int) as "t47") as page) as "decisions",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select (select row_to_json(made)
                      from (select "t50"."key" as "key") as made)
                    from "fact_need" as "t50"
                    where "t50"."id" = "t49"."need_id") as "need",
                  "t49"."value" as "value",
                  (coalesce("t49"."observed_at" < now() - make_interval(days => (select max_age_days
                          from fact_need
                          where id = "t49"."need_id")), false)) as "stale",
                  (select (select row_to_json(made)
                      from (select "t51"."id" as "id") as made)
                    from "interaction" as "t51"
                    where "t51"."id" = "t49"."evidence_id") as "evidence") as made)
              order by "t49"."id" asc), '[]'::json)
          from "critical_fact" as "t49"
          where "t49"."account_id" = "t1"."id") as "facts",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t52"."key" as "key",
                  "t52"."question" as "question") as made)
              order by "t52"."key" asc, "t52"."id" asc), '[]'::json)
          from fact_need as "t52"
          where not exists (select 1
            from critical_fact as fact
            where fact.need_id = "t52"."id" and fact.account_id = "t1"."id" and ("t52"."max_age_days" is null or fact.observed_at >= now() - "t52"."max_age_days" * interval '1 day')) ) as "factGaps",
        (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
          from (select row_number() over () as n,
            (select row_to_json(made)
              from (select "t54"."action" as "action",
                (select row_to_json(made)
                  from (select "t54"."actor_kind" as "kind",
                    "t54"."actor_name" as "name") as made) as "actor",
                (select coalesce(json_agg((select row_to_json(made)
                        from (select "t55"."name" as "name",
                          "t55"."before" as "before",
                          "t55"."after" as "after") as made)
                      order by "t55"."name" asc), '[]'::json)
                  from (select key as name, nullif(value -> 0, 'null')::text as before, nullif(value -> 1, 'null')::text as after
                    from jsonb_each("t54"."changes")) as "t55"
                  where true) as "fields") as made) as "c0"
            from (select "t53".*
              from event as "t53"
              where "t53"."record_id" = any(array(select "t1"."id"
                  union all
                  select id
                  from merged_record
                  where merged_record."account_id" = "t1"."id"))
              order by "t53"."sequence" desc, "t53"."id" desc
              limit $18::int) as "t54") as page) as "history") as made)
    from "account" as "t1"
    where "t1"."id" = $19::uuid
    limit 1))::text
