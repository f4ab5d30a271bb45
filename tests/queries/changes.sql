select ((select (select row_to_json(made)
      from (select (select coalesce(json_agg((select row_to_json(made)
                from (select "t2"."sequence"::text as "sequence",
                  to_char("t2"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
                  "t2"."type" as "type",
                  "t2"."record_id" as "recordId",
                  "t2"."action" as "action",
                  "t2"."cause" as "cause",
                  (select row_to_json(made)
                    from (select "t2"."actor_kind" as "kind",
                      "t2"."actor_id" as "id",
                      "t2"."actor_name" as "name") as made) as "actor",
                  (select coalesce(json_agg((select row_to_json(made)
                          from (select "t3"."name" as "name",
                            "t3"."before" as "before",
                            "t3"."after" as "after",
                            (select string_agg(coalesce((select "name"
                                    from "epic" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "release" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "role" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "member" as named
                                    where named.id = ref.id),
                                  (select "title"
                                    from "card" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "account" as named
                                    where named.id = ref.id),
                                  (select "full_name"
                                    from "person" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "value" as named
                                    where named.id = ref.id),
                                  (select "statement"
                                    from "outcome" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "storyboard" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "division" as named
                                    where named.id = ref.id),
                                  (select "title"
                                    from "idea" as named
                                    where named.id = ref.id),
                                  (select "question"
                                    from "decision" as named
                                    where named.id = ref.id)), ', '
                                order by n)
                              from jsonb_array_elements_text(case when left("t3"."before", 1) = '[' then "t3"."before"::jsonb else jsonb_build_array("t3"."before"::jsonb) end) with ordinality as element(text, n), lateral (select case when text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then text::uuid end as id offset 0) as ref
                              where ref.id is not null) as "beforeName",
                            (select string_agg(coalesce((select "name"
                                    from "epic" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "release" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "role" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "member" as named
                                    where named.id = ref.id),
                                  (select "title"
                                    from "card" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "account" as named
                                    where named.id = ref.id),
                                  (select "full_name"
                                    from "person" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "value" as named
                                    where named.id = ref.id),
                                  (select "statement"
                                    from "outcome" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "storyboard" as named
                                    where named.id = ref.id),
                                  (select "name"
                                    from "division" as named
                                    where named.id = ref.id),
                                  (select "title"
                                    from "idea" as named
                                    where named.id = ref.id),
                                  (select "question"
                                    from "decision" as named
                                    where named.id = ref.id)), ', '
                                order by n)
                              from jsonb_array_elements_text(case when left("t3"."after", 1) = '[' then "t3"."after"::jsonb else jsonb_build_array("t3"."after"::jsonb) end) with ordinality as element(text, n), lateral (select case when text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then text::uuid end as id offset 0) as ref
                              where ref.id is not null) as "afterName") as made)
                        order by "t3"."name" asc), '[]'::json)
                    from (select key as name, nullif(value -> 0, 'null')::text as before, nullif(value -> 1, 'null')::text as after
                      from jsonb_each("t2"."changes")) as "t3"
                    where true) as "fields") as made)
              order by "t2"."sequence" asc, "t2"."id" asc), '[]'::json)
          from event as "t2"
          where "t2"."sequence" = any(("t1"."found")[1:"t1"."most"])) as "nodes",
        coalesce(("t1"."found")[least(cardinality("t1"."found"), "t1"."most")], "t1"."after")::text as "lastSequence",
        cardinality("t1"."found") > "t1"."most" as "hasMore") as made)
    from (select $1::bigint as after, $2::int as most, array(
        select sequence
        from event
        where sequence > $3::bigint and sequence <= least(current_setting('app.settled')::bigint, $4::bigint) and type = any($5) and case "event"."type" when 'SavedView' then "event"."actor_id" is not distinct
        from $6::uuid or ( exists (select
            from saved_view
            where saved_view.id = "event"."record_id" and shared) or "event"."action" = 'DELETED' and ("event"."changes" -> 'shared' ->> 0)::boolean) else "event"."type" <> all($7::text[]) or $8::boolean end
        order by sequence
        limit $9::int + 1) as found) as "t1"
    where true
    limit 1))::text
