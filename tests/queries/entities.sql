select ((select coalesce(json_agg(coalesce((select (select row_to_json(made)
              from (select 'Account'::text as "__typename",
                "t1"."id" as "id",
                "t1"."name" as "name",
                (select (select row_to_json(made)
                    from (select to_char(case when "t2"."time_known" then "t2"."occurred_at" end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at") as made)
                  from interaction as "t2"
                  where "t2"."account_id" = "t1"."id"
                  order by "t2"."occurred_at" desc, "t2"."id" desc
                  limit 1) as "lastInteraction") as made)
            from "account" as "t1"
            where "t1"."id" = wanted.id and true and wanted.type in ('Account')),
          (select (select row_to_json(made)
              from (select 'Person'::text as "__typename",
                "t3"."id" as "id",
                "t3"."full_name" as "fullName") as made)
            from "person" as "t3"
            where "t3"."id" = wanted.id and true and wanted.type in ('Person')),
          (select (select row_to_json(made)
              from (select 'TouchpointCard'::text as "__typename") as made)
            from "card" as "t4"
            where "t4"."id" = wanted.id and "t4"."archived_at" is null and wanted.type in ('TouchpointCard')),
          (select (select row_to_json(made)
              from (select 'Storyboard'::text as "__typename") as made)
            from "storyboard" as "t5"
            where "t5"."id" = wanted.id and true and wanted.type in ('Storyboard')),
          (select (select row_to_json(made)
              from (select 'Epic'::text as "__typename") as made)
            from "epic" as "t6"
            where "t6"."id" = wanted.id and "t6"."archived_at" is null and wanted.type in ('Epic')),
          (select (select row_to_json(made)
              from (select 'Release'::text as "__typename") as made)
            from "release" as "t7"
            where "t7"."id" = wanted.id and "t7"."archived_at" is null and wanted.type in ('Release')),
          (select (select row_to_json(made)
              from (select 'Outcome'::text as "__typename") as made)
            from "outcome" as "t8"
            where "t8"."id" = wanted.id and true and wanted.type in ('Outcome')),
          (select (select row_to_json(made)
              from (select 'Idea'::text as "__typename") as made)
            from "idea" as "t9"
            where "t9"."id" = wanted.id and true and wanted.type in ('Idea')))
        order by wanted.n), '[]'::json)
    from unnest(array(select coalesce((select coalesce(account_id, person_id)
            from merged_record
            where merged_record.id = named.id), named.id)
        from unnest($1::uuid[]) with ordinality as named (id, n)
        order by n), $2::text[]) with ordinality as wanted(id, type, n)))::text
