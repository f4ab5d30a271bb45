select ((select (select row_to_json(made)
      from (select "t1"."total" as "total",
        (select coalesce(json_agg((select row_to_json(made)
                from (select (select coalesce(json_agg((select row_to_json(made)
                          from (select "t3"."value" as "value") as made)
                        order by "t3"."n" asc), '[]'::json)
                    from (select *
                      from rows
                      from (jsonb_to_recordset("t2"."keys") as ("field" text, "value" text)) with ordinality as told ("field", "value", "n")) as "t3"
                    where true) as "keys",
                  "t2"."count" as "count") as made)
              order by "t2"."n" asc), '[]'::json)
          from (select *
            from rows
            from (jsonb_to_recordset("t1"."groups") as ("keys" jsonb, "count" int, "cursor" text, "metrics" jsonb)) with ordinality as told ("keys", "count", "cursor", "metrics", "n")) as "t2"
          where true) as "groups",
        (select row_to_json(made)
          from (select "t1"."has_next_page" as "hasNextPage") as made) as "pageInfo") as made)
    from (with told as (select "key0", "key1", count(*)::int as count, jsonb_build_array(jsonb_build_object('field', 'INDUSTRY'::text, 'value', "key0"::text), jsonb_build_object('field', 'FOUNDED_YEAR'::text, 'value', "key1"::text)) as keys, '[]'::jsonb as metrics
        from (select account.*, "account"."industry" as "key0",
          "account"."founded_year" as "key1"
          from account
          where account.archived_at is null and true) as account
        group by "key0", "key1"), page as (select row_number() over (order by ("key0" is null) asc, coalesce("key0", ''::text) asc,
          ("key1" is null) asc, coalesce("key1", '0'::int) asc) as n, translate(encode(convert_to(json_build_array('p0JvmD',
                (("key0" is null))::text,
                (coalesce("key0", ''::text))::text,
                (("key1" is null))::text,
                (coalesce("key1", '0'::int))::text)::text, 'UTF8'), 'base64'), E'\n', '') as cursor, count, keys, metrics
        from told
        order by ("key0" is null) asc, coalesce("key0", ''::text) asc,
        ("key1" is null) asc, coalesce("key1", '0'::int) asc
        limit $1::int + 1)
      select (select count(*)::int
        from told) as total,
      (select count(*) > $2::int
        from page) as has_next_page,
      (select cursor
        from page
        where n <= $3::int
        order by n desc
        limit 1) as end_cursor,
      (select coalesce(jsonb_agg(page
            order by n) filter (where n <= $4::int), '[]')
        from page) as groups) as "t1"
    where true
    limit 1))::text

select ((select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
    from (select row_number() over () as n,
      (select row_to_json(made)
        from (select "t2"."name" as "name",
          (select json_build_object('edges', coalesce(json_agg(page."c0") , '[]'::json), 'totalCount',
              (select count(*)::int
                from card as "t3"
                where "t3"."archived_at" is null and "t3"."storyboard_id" = "t2"."id" and (("t3"."impact" >= $1::int))))
            from (select row_number() over () as n, json_build_object('node',
                (select row_to_json(made)
                  from (select "t5"."title" as "title",
                    (select stage
                      from epic
                      where id = "t5"."epic_id") as "stage") as made)) as "c0"
              from (select "t4".*
                from card as "t4"
                where "t4"."archived_at" is null and "t4"."storyboard_id" = "t2"."id" and (("t4"."impact" >= $2::int))
                order by array_position(array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'],
                  (select stage
                    from epic
                    where id = "t4"."epic_id")) desc, "t4"."id" desc
                limit $3::int) as "t5") as page) as "cardsConnection",
          (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
            from (select row_number() over () as n,
              (select row_to_json(made)
                from (select "t7"."name" as "name") as made) as "c0"
              from (select "t6".*
                from saved_view as "t6"
                where "t6"."storyboard_id" = "t2"."id" and ("t6"."shared" or "t6"."owner_id" = $4::uuid)
                order by lower("t6"."name") asc, "t6"."id" asc
                limit $5::int) as "t7") as page) as "viewsConnection") as made) as "c0"
      from (select "t1".*
        from storyboard as "t1"
        where ("t1"."archived_at" is not null) = $6::boolean
        order by "t1"."created_at" asc, "t1"."id" asc
        limit $7::int) as "t2") as page))::text

select ((select json_build_object('nodes', coalesce(json_agg(page."c0") filter (where page.n <= $1::int), '[]'::json), 'pageInfo', json_build_object('hasNextPage', count(*) > $2::int))
    from (select row_number() over () as n,
      (select row_to_json(made)
        from (select "t2"."name" as "name") as made) as "c0"
      from (select "t1".*
        from member as "t1"
        where "t1"."left_at" is null and (("t1"."access" = any($3)))
        order by array_position(array['VIEWER', 'PLANNER', 'ADMIN'], "t1"."access") desc, "t1"."id" desc
        limit $4::int + 1) as "t2") as page))::text

select ((with "m_t1" as materialized (select "t2"."id"
      from role as "t2"
      where true and (exists (select 1
          from "division" as "w1"
          where "w1"."id" = "t2"."division_id" and (("w1"."key" = $1)))))
    select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json), 'totalCount',
      (select count(*)::int
        from "m_t1"))
    from (select row_number() over () as n,
      (select row_to_json(made)
        from (select "t4"."key" as "key",
          (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
            from (select row_number() over () as n,
              (select row_to_json(made)
                from (select "t6"."key" as "key") as made) as "c0"
              from (select "t5".*
                from fact_need as "t5"
                where "t5"."id" in (select need_id
                  from fact_need_role
                  where role_id = "t4"."id")
                order by "t5"."key" asc, "t5"."id" asc
                limit $2::int) as "t6") as page) as "needsConnection") as made) as "c0"
      from (select "t3".*
        from role as "t3"
        where "t3"."id" in (select id
          from "m_t1")
        order by "t3"."rank" asc, "t3"."id" asc
        limit $3::int) as "t4") as page))::text
