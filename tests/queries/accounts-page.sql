select ((select json_build_object('totalCount',
      (select count(*)::int
        from "account" as "t1"
        where "t1"."archived_at" is null and (("t1"."name" ilike $1) and (exists (select 1
              from account_role as "w1"
              where "w1"."account_id" = "t1"."id" and (exists (select 1
                  from "person" as "w2"
                  where "w2"."id" = "w1"."person_id" and (("w2"."side" = $2)))))))), 'pageInfo', json_build_object('hasNextPage', count(*) > $3::int, 'endCursor',
        (array_agg(page.cursor))[least(count(*), $4::int)]), 'nodes', coalesce(json_agg(page."c2") filter (where page.n <= $5::int), '[]'::json))
    from (select row_number() over () as n,
      (select row_to_json(made)
        from (select "t3"."name" as "name",
          "t3"."stage" as "stage",
          (select (select row_to_json(made)
              from (select "t4"."name" as "name") as made)
            from "account" as "t4"
            where "t4"."id" = "t3"."parent_id") as "parent",
          (select coalesce(json_agg((select row_to_json(made)
                  from (select case when "t5_role"."id" is not null then (select row_to_json(made)
                      from (select "t5_role"."code" as "code") as made) end as "role",
                    "t5"."people" as "people") as made)
                order by "t5_role"."rank" asc), '[]'::json)
            from (select role_id, count(distinct person_id)::int as people
              from account_role
              where account_id = "t3"."id" and coalesce(from_date, '-infinity') <= current_date and coalesce(to_date, 'infinity') >= current_date and person_id not in (select id
                from "person"
                where archived_at is not null)
              group by role_id) as "t5"
            left
            join "role" as "t5_role" on "t5_role"."id" = "t5"."role_id"
            where true) as "roleCounts",
          (select (select row_to_json(made)
              from (select to_char(case when "t6"."time_known" then "t6"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                "t6"."kind" as "kind") as made)
            from interaction as "t6"
            where "t6"."account_id" = "t3"."id"
            order by "t6"."occurred_at" desc, "t6"."id" desc
            limit 1) as "lastInteraction",
          (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
            from (select row_number() over () as n,
              (select row_to_json(made)
                from (select "t8"."statement" as "statement",
                  "t8"."state" as "state") as made) as "c0"
              from (select "t7".*
                from outcome as "t7"
                where "t7"."account_id" = "t3"."id" and "t7"."archived_at" is null
                order by coalesce("t7"."due_on", 'infinity') asc, "t7"."id" asc
                limit $6::int) as "t8") as page) as "outcomes",
          (select row_to_json(made)
            from (select (select coalesce(json_agg((select row_to_json(made)
                      from (select "t9"."pillar" as "pillar",
                        "t9"."value" as "value",
                        "t9"."evidence" as "evidence") as made)
                    order by "t9"."place" asc), '[]'::json)
                from (select place, pillar, unit, n, last_at, case when n >= 5 then round(figure::numeric, 2)::float8 end as value, case when n = 0 then 'NONE' when n < 5 then 'TOO_LITTLE' else 'ENOUGH' end as evidence
                  from (select 1 as place, 'TEAM_ENGAGEMENT' as pillar, 'eNPS' as unit, count(*)::int as n, max(occurred_at) as last_at, 100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(*), 0) as figure
                    from interaction
                    where account_id = "t3"."id" and survey = 'ENPS'
                    union all (select 2, 'ACCOUNT_EXPERIENCE', unit, n, last_at, figure
                      from (
                        select 1 as choice, 'NPS' as unit, count(*)::int as n, max(occurred_at) as last_at, 100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(*), 0) as figure
                        from interaction
                        where account_id = "t3"."id" and survey = 'NPS'
                        union all
                        select 2, '% satisfied', count(*)::int, max(occurred_at), 100.0 * count(*) filter (where score >= 4) / nullif(count(*), 0)
                        from interaction
                        where account_id = "t3"."id" and survey = 'CSAT') as asked
                      order by n >= 5 desc, choice
                      limit 1)
                    union all
                    select 3, 'EXPECTED_OUTCOME', '% of outcomes reached', count(*)::int, max(updated_at), 100.0 * count(*) filter (where state = 'REACHED') / nullif(count(*), 0)
                    from outcome
                    where account_id = "t3"."id" and archived_at is null and pillar = 'EXPECTED_OUTCOME' and (state in ('REACHED', 'MISSED') or state = 'AGREED' and due_on < current_date)) as pillars) as "t9"
                where true) as "pillars") as made) as "success") as made) as "c2",
      translate(encode(convert_to(json_build_array('2vkvCA',
              (((select max(occurred_at)
                    from interaction
                    where account_id = "t3"."id") is null))::text,
              (coalesce((select max(occurred_at)
                    from interaction
                    where account_id = "t3"."id"), '-infinity'::timestamptz))::text,
              (lower("t3"."name"))::text,
              ("t3"."id")::text)::text, 'UTF8'), 'base64'), E'\n', '') as cursor
      from (select "t2".*
        from "account" as "t2"
        where "t2"."archived_at" is null and (("t2"."name" ilike $7) and (exists (select 1
              from account_role as "w1"
              where "w1"."account_id" = "t2"."id" and (exists (select 1
                  from "person" as "w2"
                  where "w2"."id" = "w1"."person_id" and (("w2"."side" = $8)))))))
        order by ((select max(occurred_at)
            from interaction
            where account_id = "t2"."id") is null) desc, coalesce((select max(occurred_at)
            from interaction
            where account_id = "t2"."id"), '-infinity'::timestamptz) desc, lower("t2"."name") asc, "t2"."id" desc
        limit $9::int + 1) as "t3") as page))::text
