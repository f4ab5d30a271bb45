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

select ((select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json), 'totalCount',
      (select count(*)::int
        from role as "t1"
        where true and (exists (select 1
            from "division" as "w1"
            where "w1"."id" = "t1"."division_id" and (("w1"."key" = $1))))))
    from (select row_number() over () as n,
      (select row_to_json(made)
        from (select "t3"."key" as "key",
          (select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
            from (select row_number() over () as n,
              (select row_to_json(made)
                from (select "t5"."key" as "key") as made) as "c0"
              from (select "t4".*
                from fact_need as "t4"
                where "t4"."id" in (select need_id
                  from fact_need_role
                  where role_id = "t3"."id")
                order by "t4"."key" asc, "t4"."id" asc
                limit $2::int) as "t5") as page) as "needsConnection") as made) as "c0"
      from (select "t2".*
        from role as "t2"
        where true and (exists (select 1
            from "division" as "w1"
            where "w1"."id" = "t2"."division_id" and (("w1"."key" = $3))))
        order by "t2"."rank" asc, "t2"."id" asc
        limit $4::int) as "t3") as page))::text

select ((select json_build_object('nodes', coalesce(json_agg(page."c0") filter (where page.n <= $1::int), '[]'::json), 'pageInfo', json_build_object('hasNextPage', count(*) > $2::int))
    from (select row_number() over () as n,
      (select row_to_json(made)
        from (select "t2"."name" as "name") as made) as "c0"
      from (select "t1".*
        from member as "t1"
        where "t1"."left_at" is null and (("t1"."access" = any($3)))
        order by array_position(array['VIEWER', 'PLANNER', 'ADMIN'], "t1"."access") desc, "t1"."id" desc
        limit $4::int + 1) as "t2") as page))::text
