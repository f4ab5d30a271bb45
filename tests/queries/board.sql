select ((select (select row_to_json(made)
      from (select "t1"."name" as "name",
        ("t1"."version" + (select coalesce(sum(version), 0)
            from "epic"
            where storyboard_id = "t1"."id") + (select coalesce(sum(version), 0)
            from "release"
            where storyboard_id = "t1"."id") + (select coalesce(sum(version), 0)
            from "card"
            where storyboard_id = "t1"."id"))::int as "boardVersion",
        (select count(*)::int
          from card
          where archived_at is null and "storyboard_id" = "t1"."id") as "cardCount",
        (select (count(*) filter (where release_id is null))::int
          from card
          where archived_at is null and "storyboard_id" = "t1"."id") as "unscheduledCount",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t2"."stage" as "stage",
                  (select count(*)::int
                    from card
                    join epic on epic.id = card.epic_id
                    where card.archived_at is null and card.storyboard_id = "t2"."storyboard_id" and epic.stage = "t2"."stage") as "cards",
                  (select coalesce(sum(impact), 0)::int
                    from card
                    join epic on epic.id = card.epic_id
                    where card.archived_at is null and card.storyboard_id = "t2"."storyboard_id" and epic.stage = "t2"."stage") as "impact",
                  (select coalesce(json_agg((select row_to_json(made)
                          from (select "t3"."kind" as "kind",
                            "t3"."count" as "count",
                            "t3"."severity" as "severity") as made)
                        order by "t3"."n" asc), '[]'::json)
                    from (select kind, n, count(severity)::int as count, avg(severity)::float8 as severity
                      from (select friction_delay, friction_quality, friction_expertise, friction_risk
                        from card
                        join epic on epic.id = card.epic_id
                        where card.archived_at is null and card.storyboard_id = "t2"."storyboard_id" and epic.stage = "t2"."stage") as felt, lateral (values (1, 'DELAY', friction_delay),
                        (2, 'QUALITY', friction_quality),
                        (3, 'EXPERTISE', friction_expertise),
                        (4, 'RISK', friction_risk)) as each(n, kind, severity)
                      where severity is not null
                      group by kind, n) as "t3"
                    where true) as "frictions",
                  (select coalesce(json_agg((select row_to_json(made)
                          from (select "t4"."name" as "name") as made)
                        order by "t4"."rank" asc, "t4"."id" asc), '[]'::json)
                    from epic as "t4"
                    where "t4"."archived_at" is null and "t4"."storyboard_id" = "t2"."storyboard_id" and "t4"."stage" = "t2"."stage") as "epics") as made)
              order by "t2"."n" asc), '[]'::json)
          from (select "t1"."id" as storyboard_id, stage, n
            from unnest(array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW']) with ordinality as five(stage, n)) as "t2"
          where true) as "stages",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t5"."id" as "id",
                  "t5"."stage" as "stage",
                  "t5"."name" as "name") as made)
              order by array_position(array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'], "t5"."stage") asc, "t5"."rank" asc, "t5"."id" asc), '[]'::json)
          from epic as "t5"
          where "t5"."archived_at" is null and "t5"."storyboard_id" = "t1"."id") as "epics",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t6"."id" as "id",
                  "t6"."name" as "name",
                  "t6"."state" as "state",
                  "t6"."capacity" as "capacity",
                  (select coalesce(sum("effort"), 0)::int
                    from card
                    where archived_at is null and "release_id" = "t6"."id") as "used",
                  array(select five.stage
                    from unnest(array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW']) with ordinality as five(stage, n)
                    where exists (select 1
                      from card
                      join epic on epic.id = card.epic_id
                      where card.release_id = "t6"."id" and card.archived_at is null and epic.stage = five.stage)
                    order by five.n) as "coverage",
                  (select count(*)::int
                    from card
                    where archived_at is null and "release_id" = "t6"."id") as "cardCount") as made)
              order by "t6"."rank" asc, "t6"."id" asc), '[]'::json)
          from release as "t6"
          where "t6"."archived_at" is null and "t6"."storyboard_id" = "t1"."id") as "releases",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t7"."id" as "id",
                  "t7"."title" as "title",
                  (select stage
                    from epic
                    where id = "t7"."epic_id") as "stage",
                  case when "t8"."id" is not null then (select row_to_json(made)
                    from (select "t8"."name" as "name") as made) end as "epic",
                  case when "t9"."id" is not null then (select row_to_json(made)
                    from (select "t9"."name" as "name") as made) end as "release",
                  case when "t10"."id" is not null then (select row_to_json(made)
                    from (select "t10"."code" as "code") as made) end as "ownerRole",
                  (select coalesce(json_agg((select row_to_json(made)
                          from (select "t11"."code" as "code") as made)
                        order by "t11"."rank" asc, "t11"."id" asc), '[]'::json)
                    from role as "t11"
                    where "t11"."id" in (select "role_id"
                      from "card_role"
                      where card_id = "t7"."id")) as "concernedRoles",
                  (select coalesce(json_agg((select row_to_json(made)
                          from (select "t12"."name" as "name") as made)
                        order by "t12"."rank" asc, "t12"."id" asc), '[]'::json)
                    from value as "t12"
                    where "t12"."id" in (select "value_id"
                      from "card_value"
                      where card_id = "t7"."id")) as "values",
                  (select coalesce(json_agg((select row_to_json(made)
                          from (select "t13"."kind" as "kind",
                            "t13"."severity" as "severity") as made) ), '[]'::json)
                    from (select *
                      from (values ('DELAY', "t7"."friction_delay"),
                        ('QUALITY', "t7"."friction_quality"),
                        ('EXPERTISE', "t7"."friction_expertise"),
                        ('RISK', "t7"."friction_risk") ) as expected(kind, severity)
                      where severity is not null) as "t13"
                    where true) as "frictions",
                  "t7"."impact" as "impact",
                  "t7"."effort" as "effort",
                  case when "t7"."expect_within_hours" is not null then (select row_to_json(made)
                    from (select (select (select row_to_json(made)
                          from (select "t14"."title" as "title") as made)
                        from card as "t14"
                        where "t14"."archived_at" is null and "t14"."id" = "t7"."expect_after_card_id"
                        order by "t14"."rank" asc
                        limit 1) as "after",
                      "t7"."expect_milestone" as "milestone",
                      "t7"."expect_within_hours" as "withinHours") as made) end as "expectation",
                  (select row_to_json(made)
                    from (select (select count(*)::int
                        from interaction
                        where card_id = "t7"."id" and survey is null) as "kept") as made) as "lived") as made)
              order by "t7"."rank" asc, "t7"."id" asc), '[]'::json)
          from card as "t7"
          left
          join "epic" as "t8" on "t8"."id" = "t7"."epic_id"
          left
          join "release" as "t9" on "t9"."id" = "t7"."release_id"
          left
          join "role" as "t10" on "t10"."id" = "t7"."owner_role_id"
          where "t7"."archived_at" is null and "t7"."storyboard_id" = "t1"."id" and (((("t7"."impact" >= $1::int)) or (exists (select 1
                  from "role" as "w1"
                  where "w1"."id" = "t7"."owner_role_id" and (("w1"."key" = $2))))))) as "cards") as made)
    from storyboard as "t1"
    where "t1"."id" = $3
    limit 1))::text
