select ((select json_build_object('edges', coalesce(json_agg(page."c0") filter (where page.n <= $1::int), '[]'::json), 'pageInfo', json_build_object('hasNextPage', count(*) > $2::int))
    from (select row_number() over () as n, json_build_object('node', case when "t2"."kind" in ('MESSAGE', 'MEETING', 'CALL', 'TICKET', 'POST') then (select row_to_json(made)
          from (select case "t2"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
            "t2"."id" as "id",
            (select (select row_to_json(made)
                from (select "t3"."name" as "name",
                  "t3"."stage" as "stage") as made)
              from "account" as "t3"
              where "t3"."id" = "t2"."account_id") as "account") as made) when "t2"."kind" in ('NOTE') then (select row_to_json(made)
          from (select case "t2"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
            "t2"."id" as "id",
            "t2"."text" as "note",
            "t2"."id" as "kind",
            (select (select row_to_json(made)
                from (select "t4"."name" as "name",
                  "t4"."stage" as "stage") as made)
              from "account" as "t4"
              where "t4"."id" = "t2"."account_id") as "account") as made) when "t2"."kind" in ('MILESTONE') then (select row_to_json(made)
          from (select case "t2"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
            "t2"."id" as "id",
            "t2"."milestone" as "what",
            "t2"."currency" as "note",
            (select (select row_to_json(made)
                from (select "t5"."name" as "name",
                  "t5"."stage" as "stage") as made)
              from "account" as "t5"
              where "t5"."id" = "t2"."account_id") as "account") as made) when "t2"."kind" in ('SURVEY_RESPONSE') then (select row_to_json(made)
          from (select case "t2"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
            "t2"."id" as "id",
            "t2"."survey" as "question",
            "t2"."score" as "score",
            "t2"."subject" as "note",
            (select (select row_to_json(made)
                from (select "t6"."name" as "name",
                  "t6"."stage" as "stage") as made)
              from "account" as "t6"
              where "t6"."id" = "t2"."account_id") as "account") as made) end) as "c0"
      from (select "t1".*
        from interaction as "t1"
        where "t1"."account_id" not in (select id
          from "account"
          where archived_at is not null) and (("t1"."kind" = any($3)))
        order by "t1"."occurred_at" desc, "t1"."id" desc
        limit $4::int + 1) as "t2") as page))::text
