select ((select (select row_to_json(made)
      from (select "t1"."version" as "version",
        ("t1"."id" = (select id
            from framework
            where effective_from <= now()
            order by effective_from desc, version desc
            limit 1)) as "current",
        "t1"."purpose" as "purpose",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t2"."name" as "name",
                  "t2"."rank" as "rank",
                  (select (select row_to_json(made)
                      from (select "t3"."retired" as "retired",
                        (select coalesce(json_agg((select row_to_json(made)
                                from (select "t4"."title" as "title") as made)
                              order by "t4"."rank" asc, "t4"."id" asc), '[]'::json)
                          from card as "t4"
                          where "t4"."archived_at" is null and "t4"."id" in (select card_id
                            from card_value
                            where value_id = "t3"."id") and "t4"."storyboard_id" not in (select id
                            from storyboard
                            where archived_at is not null)) as "cards") as made)
                    from "value" as "t3"
                    where "t3"."id" = "t2"."value_id") as "value") as made)
              order by "t2"."rank" asc, "t2"."id" asc), '[]'::json)
          from framework_value as "t2"
          where "t2"."framework_id" = "t1"."id") as "values",
        (select coalesce(json_agg((select row_to_json(made)
                from (select "t5"."statement" as "statement",
                  "t5"."rank" as "rank",
                  (select (select row_to_json(made)
                      from (select "t6"."name" as "name") as made)
                    from "account" as "t6"
                    where "t6"."id" = "t5"."account_id") as "account",
                  (select (select row_to_json(made)
                      from (select "t7"."name" as "name") as made)
                    from "value" as "t7"
                    where "t7"."id" = "t5"."value_id") as "value") as made)
              order by ("t5"."account_id" is not null) asc, "t5"."rank" asc, "t5"."id" asc), '[]'::json)
          from priority as "t5"
          where "t5"."framework_id" = "t1"."id") as "priorities") as made)
    from framework as "t1"
    where "t1"."effective_from" <= coalesce($1::timestamptz, now())
    order by "t1"."effective_from" desc, "t1"."version" desc
    limit 1))::text

select ((select coalesce(json_agg((select row_to_json(made)
          from (select "t1"."key" as "key",
            (select coalesce(json_agg((select row_to_json(made)
                    from (select "t2"."code" as "code") as made)
                  order by "t2"."rank" asc, "t2"."id" asc), '[]'::json)
              from role as "t2"
              where "t2"."id" in (select role_id
                from fact_need_role
                where need_id = "t1"."id")) as "neededBy") as made)
        order by "t1"."key" asc, "t1"."id" asc), '[]'::json)
    from fact_need as "t1"
    where true))::text

select ((select json_build_object('nodes', coalesce(json_agg(page."c0") , '[]'::json))
    from (select row_number() over () as n,
      (select row_to_json(made)
        from (select "t2"."question" as "question",
          (select (select row_to_json(made)
              from (select "t3"."name" as "name") as made)
            from "account" as "t3"
            where "t3"."id" = "t2"."account_id") as "account",
          (select coalesce(json_agg((select row_to_json(made)
                  from (select "t4"."label" as "label",
                    "t4"."chosen" as "chosen",
                    (select coalesce(json_agg((select row_to_json(made)
                            from (select (select (select row_to_json(made)
                                  from (select "t6"."name" as "name") as made)
                                from "value" as "t6"
                                where "t6"."id" = "t5"."value_id") as "value",
                              "t5"."score" as "score",
                              "t5"."why" as "why") as made)
                          order by "t5"."rank" asc, "t5"."id" asc), '[]'::json)
                      from (select value_fit.*, value.rank
                        from value_fit
                        join value on value.id = value_id
                        where option_id = "t4"."id") as "t5"
                      where true) as "fits") as made)
                order by "t4"."rank" asc, "t4"."id" asc), '[]'::json)
            from decision_option as "t4"
            where "t4"."decision_id" = "t2"."id") as "options",
          (select (select row_to_json(made)
              from (select "t7"."full_name" as "fullName") as made)
            from "person" as "t7"
            where "t7"."id" = "t2"."decided_by_id") as "decidedBy",
          (select coalesce(json_agg((select row_to_json(made)
                  from (select "t8"."value" as "value",
                    (coalesce("t8"."observed_at" < now() - make_interval(days => (select max_age_days
                            from fact_need
                            where id = "t8"."need_id")), false)) as "stale",
                    (select (select row_to_json(made)
                        from (select "t9"."key" as "key") as made)
                      from "fact_need" as "t9"
                      where "t9"."id" = "t8"."need_id") as "need") as made)
                order by "t8"."id" asc), '[]'::json)
            from "critical_fact" as "t8"
            where "t8"."id" in (
              select "fact_id"
              from "decision_fact"
              where "decision_id" = "t2"."id")) as "basedOn",
          (select coalesce(json_agg((select row_to_json(made)
                  from (select "t10"."statement" as "statement") as made)
                order by "t10"."id" asc), '[]'::json)
            from "outcome" as "t10"
            where "t10"."id" in (
              select "outcome_id"
              from "decision_outcome"
              where "decision_id" = "t2"."id")) as "expects",
          (select (select row_to_json(made)
              from (select "t11"."version" as "version") as made)
            from "framework" as "t11"
            where "t11"."id" = "t2"."framework_id") as "framework") as made) as "c0"
      from (select "t1".*
        from decision as "t1"
        where ("t1"."account_id" is null or "t1"."account_id" not in (select id
            from "account"
            where archived_at is not null)) and (("t1"."result" is distinct
            from $1))
        order by "t1"."created_at" desc, "t1"."id" desc
        limit $2::int) as "t2") as page))::text
