select ((with "m_t1" as materialized (select "t2"."id"
      from "account" as "t2"
      where "t2"."archived_at" is null and (("t2"."name" ilike $1) and (exists (select 1
            from account_role as "w1"
            where "w1"."account_id" = "t2"."id" and (exists (select 1
                from "person" as "w2"
                where "w2"."id" = "w1"."person_id" and (("w2"."side" = $2))))))))
    select json_build_object('totalCount',
      (select count(*)::int
        from "m_t1"), 'pageInfo', json_build_object('hasNextPage', count(*) > $3::int, 'endCursor',
        (array_agg(page.cursor))[least(count(*), $4::int)]), 'nodes', coalesce(json_agg(page."c2") filter (where page.n <= $5::int), '[]'::json))
    from (select row_number() over () as n,
      (select row_to_json(made)
        from (select "t4"."name" as "name",
          "t4"."stage" as "stage",
          (select (select row_to_json(made)
              from (select "t5"."name" as "name") as made)
            from "account" as "t5"
            where "t5"."id" = "t4"."parent_id") as "parent",
          (select coalesce(json_agg((select row_to_json(made)
                  from (select case when "t6_role"."id" is not null then (select row_to_json(made)
                      from (select "t6_role"."code" as "code") as made) end as "role",
                    "t6"."people" as "people") as made)
                order by "t6_role"."rank" asc), '[]'::json)
            from (select role_id, count(distinct person_id)::int as people
              from account_role
              where account_id = "t4"."id" and coalesce(from_date, '-infinity') <= current_date and coalesce(to_date, 'infinity') >= current_date and person_id not in (select id
                from "person"
                where archived_at is not null)
              group by role_id) as "t6"
            left
            join "role" as "t6_role" on "t6_role"."id" = "t6"."role_id"
            where true) as "roleCounts",
          (select (select row_to_json(made)
              from (select to_char(case when "t7"."time_known" then "t7"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                "t7"."kind" as "kind") as made)
            from interaction as "t7"
            where "t7"."account_id" = "t4"."id"
            order by "t7"."occurred_at" desc, "t7"."id" desc
            limit 1) as "lastInteraction",
          (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
            from (select row_number() over () as n,
              (select row_to_json(made)
                from (select "t9"."statement" as "statement",
                  "t9"."state" as "state") as made) as "c0"
              from (select "t8".*
                from outcome as "t8"
                where "t8"."account_id" = "t4"."id" and "t8"."archived_at" is null
                order by coalesce("t8"."due_on", 'infinity') asc, "t8"."id" asc
                limit $6::int) as "t9") as page) as "outcomes",
          (select row_to_json(made)
            from (select (select coalesce(json_agg((select row_to_json(made)
                      from (select "t10"."pillar" as "pillar",
                        "t10"."value" as "value",
                        "t10"."evidence" as "evidence") as made)
                    order by "t10"."place" asc), '[]'::json)
                from (select place, pillar, unit, n, last_at, case when n >= 5 then round(figure::numeric, 2)::float8 end as value, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence
                  from (select 1 as place, 'TEAM_ENGAGEMENT' as pillar, 'eNPS' as unit, count(*)::int as n, max(occurred_at) as last_at, 100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(*), 0) as figure
                    from interaction
                    where account_id = "t4"."id" and survey = 'ENPS'
                    union all (select 2, 'ACCOUNT_EXPERIENCE', unit, n, last_at, figure
                      from (
                        select 1 as choice, 'NPS' as unit, count(*)::int as n, max(occurred_at) as last_at, 100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(*), 0) as figure
                        from interaction
                        where account_id = "t4"."id" and survey = 'NPS'
                        union all
                        select 2, '% satisfied', count(*)::int, max(occurred_at), 100.0 * count(*) filter (where score >= 4) / nullif(count(*), 0)
                        from interaction
                        where account_id = "t4"."id" and survey = 'CSAT') as asked
                      order by n >= 5 desc, choice
                      limit 1)
                    union all
                    select 3, 'EXPECTED_OUTCOME', '% of outcomes reached', count(*)::int, max(updated_at), 100.0 * count(*) filter (where state = 'REACHED') / nullif(count(*), 0)
                    from outcome
                    where account_id = "t4"."id" and archived_at is null and pillar = 'EXPECTED_OUTCOME' and (state in ('REACHED', 'MISSED') or state = 'AGREED' and due_on < current_date)) as pillars) as "t10"
                where true) as "pillars") as made) as "success") as made) as "c2",
      translate(encode(convert_to(json_build_array('2vkvCA',
              (((select max(occurred_at)
                    from interaction
                    where account_id = "t4"."id") is null))::text,
              (coalesce((select max(occurred_at)
                    from interaction
                    where account_id = "t4"."id"), '-infinity'::timestamptz))::text,
              (lower("t4"."name"))::text,
              ("t4"."id")::text)::text, 'UTF8'), 'base64'), E'\n', '') as cursor
      from (select "t3".*
        from "account" as "t3"
        where "t3"."id" in (select id
          from "m_t1")
        order by ((select max(occurred_at)
            from interaction
            where account_id = "t3"."id") is null) desc, coalesce((select max(occurred_at)
            from interaction
            where account_id = "t3"."id"), '-infinity'::timestamptz) desc, lower("t3"."name") asc, "t3"."id" desc
        limit $7::int + 1) as "t4") as page))::text
