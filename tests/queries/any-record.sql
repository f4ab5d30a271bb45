select ((select coalesce((select (select row_to_json(made)
          from (select 'FactNeed'::text as "__typename",
            "t1"."id" as "id") as made)
        from "fact_need" as "t1"
        where "t1"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Division'::text as "__typename",
            "t2"."id" as "id") as made)
        from "division" as "t2"
        where "t2"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Role'::text as "__typename",
            "t3"."id" as "id") as made)
        from "role" as "t3"
        where "t3"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Person'::text as "__typename",
            "t4"."id" as "id") as made)
        from "person" as "t4"
        where "t4"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Value'::text as "__typename",
            "t5"."id" as "id") as made)
        from "value" as "t5"
        where "t5"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Reading'::text as "__typename",
            "t6"."id" as "id") as made)
        from "reading" as "t6"
        where "t6"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Measure'::text as "__typename",
            "t7"."id" as "id") as made)
        from "measure" as "t7"
        where "t7"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Outcome'::text as "__typename",
            "t8"."id" as "id") as made)
        from "outcome" as "t8"
        where "t8"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Member'::text as "__typename",
            "t9"."id" as "id") as made)
        from "member" as "t9"
        where "t9"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Comment'::text as "__typename",
            "t10"."id" as "id") as made)
        from "comment" as "t10"
        where "t10"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Priority'::text as "__typename",
            "t11"."id" as "id") as made)
        from "priority" as "t11"
        where "t11"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Framework'::text as "__typename",
            "t12"."id" as "id") as made)
        from "framework" as "t12"
        where "t12"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'RetroNote'::text as "__typename",
            "t13"."id" as "id") as made)
        from "retro_note" as "t13"
        where "t13"."id" = wanted.id and ("t13"."author_id" = $1::uuid or exists (
            select
            from retrospective
            where retrospective.id = "t13"."retrospective_id" and revealed_at is not null))),
      (select (select row_to_json(made)
          from (select 'RetroAction'::text as "__typename",
            "t14"."id" as "id") as made)
        from "retro_action" as "t14"
        where "t14"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Retrospective'::text as "__typename",
            "t15"."id" as "id") as made)
        from "retrospective" as "t15"
        where "t15"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Release'::text as "__typename",
            "t16"."id" as "id") as made)
        from "release" as "t16"
        where "t16"."id" = wanted.id and "t16"."archived_at" is null),
      (select (select row_to_json(made)
          from (select 'SavedView'::text as "__typename",
            "t17"."id" as "id") as made)
        from "saved_view" as "t17"
        where "t17"."id" = wanted.id and ("t17"."shared" or "t17"."owner_id" = $2::uuid)),
      (select (select row_to_json(made)
          from (select 'Storyboard'::text as "__typename",
            "t18"."id" as "id") as made)
        from "storyboard" as "t18"
        where "t18"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Epic'::text as "__typename",
            "t19"."id" as "id") as made)
        from "epic" as "t19"
        where "t19"."id" = wanted.id and "t19"."archived_at" is null),
      (select (select row_to_json(made)
          from (select 'TouchpointCard'::text as "__typename",
            "t20"."id" as "id") as made)
        from "card" as "t20"
        where "t20"."id" = wanted.id and "t20"."archived_at" is null),
      (select (select row_to_json(made)
          from (select case "t21"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
            "t21"."id" as "id") as made)
        from "interaction" as "t21"
        where "t21"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'CriticalFact'::text as "__typename",
            "t22"."id" as "id") as made)
        from "critical_fact" as "t22"
        where "t22"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'DecisionOption'::text as "__typename",
            "t23"."id" as "id") as made)
        from "decision_option" as "t23"
        where "t23"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Decision'::text as "__typename",
            "t24"."id" as "id") as made)
        from "decision" as "t24"
        where "t24"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Idea'::text as "__typename",
            "t25"."id" as "id") as made)
        from "idea" as "t25"
        where "t25"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Stewardship'::text as "__typename",
            "t26"."id" as "id") as made)
        from "stewardship" as "t26"
        where "t26"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Account'::text as "__typename",
            "t27"."id" as "id") as made)
        from "account" as "t27"
        where "t27"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'AccountRole'::text as "__typename",
            "t28"."id" as "id") as made)
        from "account_role" as "t28"
        where "t28"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Merge'::text as "__typename",
            "t29"."id" as "id") as made)
        from "merge" as "t29"
        where "t29"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Workspace'::text as "__typename",
            "t30"."id" as "id") as made)
        from "workspace" as "t30"
        where "t30"."id" = wanted.id and true))
    from (select coalesce( (select coalesce(account_id, person_id, card_id, epic_id, release_id, outcome_id, idea_id)
          from external_ref
          where system = $3 and external_id = $4 and archived_at is null),
        (select id
          from interaction
          where external_system = $5 and external_id = $6)) as id offset 0) as wanted))::text

select ((select coalesce((select (select row_to_json(made)
          from (select 'FactNeed'::text as "__typename",
            "t1"."id" as "id",
            "t1"."version" as "version") as made)
        from "fact_need" as "t1"
        where "t1"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Division'::text as "__typename",
            "t2"."id" as "id",
            "t2"."version" as "version") as made)
        from "division" as "t2"
        where "t2"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Role'::text as "__typename",
            "t3"."id" as "id",
            "t3"."version" as "version") as made)
        from "role" as "t3"
        where "t3"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Person'::text as "__typename",
            "t4"."id" as "id",
            "t4"."version" as "version") as made)
        from "person" as "t4"
        where "t4"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Value'::text as "__typename",
            "t5"."id" as "id") as made)
        from "value" as "t5"
        where "t5"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Reading'::text as "__typename",
            "t6"."id" as "id") as made)
        from "reading" as "t6"
        where "t6"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Measure'::text as "__typename",
            "t7"."id" as "id") as made)
        from "measure" as "t7"
        where "t7"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Outcome'::text as "__typename",
            "t8"."id" as "id",
            "t8"."version" as "version") as made)
        from "outcome" as "t8"
        where "t8"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Member'::text as "__typename",
            "t9"."id" as "id",
            "t9"."version" as "version") as made)
        from "member" as "t9"
        where "t9"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Comment'::text as "__typename",
            "t10"."id" as "id",
            "t10"."version" as "version") as made)
        from "comment" as "t10"
        where "t10"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Priority'::text as "__typename",
            "t11"."id" as "id") as made)
        from "priority" as "t11"
        where "t11"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Framework'::text as "__typename",
            "t12"."id" as "id") as made)
        from "framework" as "t12"
        where "t12"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'RetroNote'::text as "__typename",
            "t13"."id" as "id",
            "t13"."version" as "version") as made)
        from "retro_note" as "t13"
        where "t13"."id" = wanted.id and ("t13"."author_id" = $1::uuid or exists (
            select
            from retrospective
            where retrospective.id = "t13"."retrospective_id" and revealed_at is not null))),
      (select (select row_to_json(made)
          from (select 'RetroAction'::text as "__typename",
            "t14"."id" as "id",
            "t14"."version" as "version") as made)
        from "retro_action" as "t14"
        where "t14"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Retrospective'::text as "__typename",
            "t15"."id" as "id",
            "t15"."version" as "version") as made)
        from "retrospective" as "t15"
        where "t15"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Release'::text as "__typename",
            "t16"."id" as "id",
            "t16"."version" as "version") as made)
        from "release" as "t16"
        where "t16"."id" = wanted.id and "t16"."archived_at" is null),
      (select (select row_to_json(made)
          from (select 'SavedView'::text as "__typename",
            "t17"."id" as "id",
            "t17"."version" as "version") as made)
        from "saved_view" as "t17"
        where "t17"."id" = wanted.id and ("t17"."shared" or "t17"."owner_id" = $2::uuid)),
      (select (select row_to_json(made)
          from (select 'Storyboard'::text as "__typename",
            "t18"."id" as "id",
            "t18"."version" as "version") as made)
        from "storyboard" as "t18"
        where "t18"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Epic'::text as "__typename",
            "t19"."id" as "id",
            "t19"."version" as "version") as made)
        from "epic" as "t19"
        where "t19"."id" = wanted.id and "t19"."archived_at" is null),
      (select (select row_to_json(made)
          from (select 'TouchpointCard'::text as "__typename",
            "t20"."id" as "id",
            "t20"."version" as "version") as made)
        from "card" as "t20"
        where "t20"."id" = wanted.id and "t20"."archived_at" is null),
      (select (select row_to_json(made)
          from (select case "t21"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename",
            "t21"."id" as "id") as made)
        from "interaction" as "t21"
        where "t21"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'CriticalFact'::text as "__typename",
            "t22"."id" as "id",
            "t22"."version" as "version") as made)
        from "critical_fact" as "t22"
        where "t22"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'DecisionOption'::text as "__typename",
            "t23"."id" as "id") as made)
        from "decision_option" as "t23"
        where "t23"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Decision'::text as "__typename",
            "t24"."id" as "id",
            "t24"."version" as "version") as made)
        from "decision" as "t24"
        where "t24"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Idea'::text as "__typename",
            "t25"."id" as "id",
            "t25"."version" as "version") as made)
        from "idea" as "t25"
        where "t25"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Stewardship'::text as "__typename",
            "t26"."id" as "id") as made)
        from "stewardship" as "t26"
        where "t26"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Account'::text as "__typename",
            "t27"."id" as "id",
            "t27"."name" as "name",
            "t27"."version" as "version") as made)
        from "account" as "t27"
        where "t27"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'AccountRole'::text as "__typename",
            "t28"."id" as "id",
            "t28"."version" as "version") as made)
        from "account_role" as "t28"
        where "t28"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Merge'::text as "__typename",
            "t29"."id" as "id") as made)
        from "merge" as "t29"
        where "t29"."id" = wanted.id and true),
      (select (select row_to_json(made)
          from (select 'Workspace'::text as "__typename",
            "t30"."id" as "id",
            "t30"."version" as "version") as made)
        from "workspace" as "t30"
        where "t30"."id" = wanted.id and true))
    from (select coalesce((select coalesce(account_id, person_id)
          from merged_record
          where merged_record.id = $3::uuid), $4::uuid) as id offset 0) as wanted))::text

select ((select coalesce(json_agg(coalesce((select (select row_to_json(made)
              from (select 'FactNeed'::text as "__typename") as made)
            from "fact_need" as "t1"
            where "t1"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Division'::text as "__typename") as made)
            from "division" as "t2"
            where "t2"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Role'::text as "__typename") as made)
            from "role" as "t3"
            where "t3"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Person'::text as "__typename",
                "t4"."full_name" as "fullName") as made)
            from "person" as "t4"
            where "t4"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Value'::text as "__typename") as made)
            from "value" as "t5"
            where "t5"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Reading'::text as "__typename") as made)
            from "reading" as "t6"
            where "t6"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Measure'::text as "__typename") as made)
            from "measure" as "t7"
            where "t7"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Outcome'::text as "__typename") as made)
            from "outcome" as "t8"
            where "t8"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Member'::text as "__typename") as made)
            from "member" as "t9"
            where "t9"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Comment'::text as "__typename") as made)
            from "comment" as "t10"
            where "t10"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Priority'::text as "__typename") as made)
            from "priority" as "t11"
            where "t11"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Framework'::text as "__typename") as made)
            from "framework" as "t12"
            where "t12"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'RetroNote'::text as "__typename") as made)
            from "retro_note" as "t13"
            where "t13"."id" = wanted.id and ("t13"."author_id" = $1::uuid or exists (
                select
                from retrospective
                where retrospective.id = "t13"."retrospective_id" and revealed_at is not null))),
          (select (select row_to_json(made)
              from (select 'RetroAction'::text as "__typename") as made)
            from "retro_action" as "t14"
            where "t14"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Retrospective'::text as "__typename") as made)
            from "retrospective" as "t15"
            where "t15"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Release'::text as "__typename") as made)
            from "release" as "t16"
            where "t16"."id" = wanted.id and "t16"."archived_at" is null),
          (select (select row_to_json(made)
              from (select 'SavedView'::text as "__typename") as made)
            from "saved_view" as "t17"
            where "t17"."id" = wanted.id and ("t17"."shared" or "t17"."owner_id" = $2::uuid)),
          (select (select row_to_json(made)
              from (select 'Storyboard'::text as "__typename") as made)
            from "storyboard" as "t18"
            where "t18"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Epic'::text as "__typename") as made)
            from "epic" as "t19"
            where "t19"."id" = wanted.id and "t19"."archived_at" is null),
          (select (select row_to_json(made)
              from (select 'TouchpointCard'::text as "__typename") as made)
            from "card" as "t20"
            where "t20"."id" = wanted.id and "t20"."archived_at" is null),
          (select (select row_to_json(made)
              from (select case "t21"."kind" when 'MESSAGE' then 'Message' when 'MEETING' then 'Meeting' when 'CALL' then 'Call' when 'TICKET' then 'Ticket' when 'POST' then 'Post' when 'NOTE' then 'Note' when 'MILESTONE' then 'Milestone' when 'SURVEY_RESPONSE' then 'SurveyResponse' end as "__typename") as made)
            from "interaction" as "t21"
            where "t21"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'CriticalFact'::text as "__typename") as made)
            from "critical_fact" as "t22"
            where "t22"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'DecisionOption'::text as "__typename") as made)
            from "decision_option" as "t23"
            where "t23"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Decision'::text as "__typename") as made)
            from "decision" as "t24"
            where "t24"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Idea'::text as "__typename") as made)
            from "idea" as "t25"
            where "t25"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Stewardship'::text as "__typename") as made)
            from "stewardship" as "t26"
            where "t26"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Account'::text as "__typename",
                "t27"."name" as "name") as made)
            from "account" as "t27"
            where "t27"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'AccountRole'::text as "__typename") as made)
            from "account_role" as "t28"
            where "t28"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Merge'::text as "__typename") as made)
            from "merge" as "t29"
            where "t29"."id" = wanted.id and true),
          (select (select row_to_json(made)
              from (select 'Workspace'::text as "__typename") as made)
            from "workspace" as "t30"
            where "t30"."id" = wanted.id and true))
        order by wanted.n), '[]'::json)
    from unnest(array(select coalesce((select coalesce(account_id, person_id)
            from merged_record
            where merged_record.id = named.id), named.id)
        from unnest($3::uuid[]) with ordinality as named (id, n)
        order by n)) with ordinality as wanted(id, n)))::text
