import { Migration } from '@mikro-orm/migrations';

export class Migration20261121205450_first extends Migration {
  override name = 'Migration20261121205450_first';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "account" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "name" varchar(500) not null, "domains" text[] not null default '{}', "industry" varchar(1000) null, "tags" text[] not null default '{}', "stage" text not null, "stage_since" timestamptz(3) not null, "notes" varchar(100000) null, "location" varchar(1000) null, "employees" int null, "annual_revenue" double precision null, "founded_year" int null, "archived_at" timestamptz(3) null, "parent_id" uuid null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`create index "account_workspace_id_name_id_index" on "account" ("workspace_id", "name", "id");`);
    this.addSql(`create index "account_workspace_id_stage_index" on "account" ("workspace_id", "stage");`);
    this.addSql(
      `create index "account_workspace_id_updated_at_id_index" on "account" ("workspace_id", "updated_at", "id");`,
    );

    this.addSql(
      `create table "api_key" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "name" varchar(1000) not null, "hash" text not null, "scopes" text[] not null, "expires_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_workspace_id_hash_unique" unique ("workspace_id", "hash");`,
    );

    this.addSql(
      `create table "division" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "key" varchar(100) not null, "name" varchar(1000) not null, "side" text not null, "rank" int not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "division" add constraint "division_workspace_id_key_unique" unique ("workspace_id", "key");`,
    );

    this.addSql(
      `create table "event" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "sequence" bigint generated always as identity not null, "xid" xid8 not null default pg_current_xact_id(), "at" timestamptz(3) not null default now(), "actor_kind" text not null, "actor_id" uuid null, "actor_name" varchar(1000) not null, "cause" varchar(1000) not null, "operation_id" uuid not null, "type" varchar(100) not null, "record_id" uuid not null, "action" text not null, "changes" jsonb not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`create index "event_workspace_id_sequence_index" on "event" ("workspace_id", "sequence");`);
    this.addSql(
      `create index "event_workspace_id_record_id_sequence_index" on "event" ("workspace_id", "record_id", "sequence");`,
    );

    this.addSql(
      `create table "fact_need" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "key" varchar(100) not null, "question" varchar(100000) not null, "why" varchar(100000) not null, "helps_care_by" varchar(100000) null, "max_age_days" int null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "fact_need" add constraint "fact_need_workspace_id_key_unique" unique ("workspace_id", "key");`,
    );

    this.addSql(
      `create table "framework" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "version" int not null, "effective_from" timestamptz(3) not null, "purpose" varchar(100000) not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "framework" add constraint "framework_workspace_id_version_unique" unique ("workspace_id", "version");`,
    );

    this.addSql(
      `create table "idempotency_key" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "key" varchar(500) not null, "body_hash" text not null, "answer" jsonb null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "idempotency_key_workspace_id_created_at_index" on "idempotency_key" ("workspace_id", "created_at");`,
    );
    this.addSql(
      `alter table "idempotency_key" add constraint "idempotency_key_workspace_id_key_unique" unique ("workspace_id", "key");`,
    );

    this.addSql(
      `create table "person" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "full_name" varchar(500) not null, "emails" text[] not null default '{}', "side" text not null, "title" varchar(1000) null, "region" varchar(1000) null, "archived_at" timestamptz(3) null, "manager_id" uuid null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "person_workspace_id_full_name_id_index" on "person" ("workspace_id", "full_name", "id");`,
    );

    this.addSql(
      `create table "outcome" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "account_id" uuid not null, "pillar" text not null, "statement" varchar(100000) not null, "agreed_with_id" uuid null, "agreed_on" date null, "due_on" date null, "state" text not null default 'AGREED', "confirmed_by_customer" boolean null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "outcome_workspace_id_pillar_due_on_id_index" on "outcome" ("workspace_id", "pillar", "due_on", "id");`,
    );
    this.addSql(
      `create index "outcome_workspace_id_account_id_due_on_index" on "outcome" ("workspace_id", "account_id", "due_on");`,
    );

    this.addSql(
      `create table "measure" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "outcome_id" uuid not null, "name" varchar(500) not null, "unit" varchar(1000) null, "baseline" double precision null, "target" double precision not null, "rank" int not null default 0, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "measure" add constraint "measure_workspace_id_outcome_id_name_unique" unique ("workspace_id", "outcome_id", "name");`,
    );

    this.addSql(
      `create table "member" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "user_id" text null, "name" varchar(1000) not null, "email" varchar(500) not null, "access" text not null, "person_id" uuid null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`create index "member_user_id_index" on "member" ("user_id");`);
    this.addSql(
      `alter table "member" add constraint "member_workspace_id_user_id_unique" unique ("workspace_id", "user_id");`,
    );
    this.addSql(
      `alter table "member" add constraint "member_workspace_id_email_unique" unique ("workspace_id", "email");`,
    );

    this.addSql(
      `create table "idea" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "title" varchar(1000) not null, "body" varchar(100000) null, "state" text not null default 'OPEN', "account_id" uuid null, "response_text" varchar(100000) null, "response_by_id" uuid null, "responded_at" timestamptz(3) null, "duplicate_of_id" uuid null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`create index "idea_workspace_id_created_at_id_index" on "idea" ("workspace_id", "created_at", "id");`);

    this.addSql(
      `create table "idea_support" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "idea_id" uuid not null, "person_id" uuid null, "account_id" uuid not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create unique index "idea_support_once_per_person" on "idea_support" ("workspace_id", "idea_id", "person_id") where person_id is not null;`,
    );

    this.addSql(
      `create table "decision" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "account_id" uuid null, "question" varchar(100000) not null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "review_on" date null, "result" text not null default 'PENDING', "framework_id" uuid not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "decision_workspace_id_created_at_id_index" on "decision" ("workspace_id", "created_at", "id");`,
    );
    this.addSql(`create index "decision_workspace_id_review_on_index" on "decision" ("workspace_id", "review_on");`);

    this.addSql(
      `create table "decision_outcome" ("decision_id" uuid not null, "outcome_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "decision_id", "outcome_id"));`,
    );

    this.addSql(
      `create table "decision_option" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "decision_id" uuid not null, "label" varchar(1000) not null, "chosen" boolean not null default false, "rank" int not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create unique index "decision_option_one_chosen" on "decision_option" ("workspace_id", "decision_id") where chosen;`,
    );

    this.addSql(
      `create table "reading" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "measure_id" uuid not null, "at" timestamptz(3) not null, "value" double precision not null, "source" varchar(1000) null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "reading_newest_of_measure" on "reading" ("workspace_id", "measure_id", "at" DESC, "id" DESC);`,
    );

    this.addSql(
      `create table "role" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "key" varchar(100) not null, "name" varchar(1000) not null, "code" varchar(2) not null, "side" text not null, "rank" int not null, "division_id" uuid not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`alter table "role" add constraint "role_workspace_id_key_unique" unique ("workspace_id", "key");`);
    this.addSql(`alter table "role" add constraint "role_workspace_id_code_unique" unique ("workspace_id", "code");`);

    this.addSql(
      `create table "fact_need_role" ("need_id" uuid not null, "role_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "need_id", "role_id"));`,
    );

    this.addSql(
      `create table "account_role" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "account_id" uuid not null, "person_id" uuid not null, "role_id" uuid not null, "title" varchar(1000) null, "influence" int null, "from_date" date null, "to_date" date null, "is_primary" boolean not null default false, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`create unique index account_role_once_from_a_date on account_role
        (workspace_id, account_id, person_id, role_id, from_date) nulls not distinct;`);

    this.addSql(
      `create table "stewardship" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "account_id" uuid not null, "division_id" uuid not null, "person_id" uuid not null, "since" timestamptz(3) not null, "until" timestamptz(3) null, "reason" varchar(100000) null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create unique index "stewardship_one_active_per_division" on "stewardship" ("workspace_id", "account_id", "division_id") where until is null;`,
    );

    this.addSql(
      `create table "storyboard" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "name" varchar(1000) not null, "line_of_business" varchar(1000) null, primary key ("workspace_id", "id"));`,
    );

    this.addSql(
      `create table "release" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "storyboard_id" uuid not null, "name" varchar(1000) not null, "outcome_statement" varchar(100000) null, "starts_on" date null, "ends_on" date null, "capacity" int null, "state" text not null default 'PLANNED', "rank" varchar(255) collate "C" not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "release_workspace_id_storyboard_id_rank_id_index" on "release" ("workspace_id", "storyboard_id", "rank", "id");`,
    );

    this.addSql(
      `create table "epic" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "storyboard_id" uuid not null, "stage" text not null, "name" varchar(1000) not null, "rank" varchar(255) collate "C" not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "epic_workspace_id_storyboard_id_rank_id_index" on "epic" ("workspace_id", "storyboard_id", "rank", "id");`,
    );

    this.addSql(
      `create table "card" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "storyboard_id" uuid not null, "epic_id" uuid not null, "release_id" uuid null, "rank" varchar(255) collate "C" not null, "title" varchar(1000) not null, "body" varchar(100000) null, "persona" varchar(1000) null, "benefit" varchar(100000) null, "owner_role_id" uuid not null, "channel" text null, "impact" smallint null, "effort" int null, "friction_delay" smallint null, "friction_quality" smallint null, "friction_expertise" smallint null, "friction_risk" smallint null, "expect_after_card_id" uuid null, "expect_milestone" text null, "expect_within_hours" int null, "tags" text[] not null default '{}', "archived_at" timestamptz(3) null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "card_place_on_board" on "card" ("workspace_id", "storyboard_id", "epic_id", "release_id", "rank", "id");`,
    );

    this.addSql(
      `create table "interaction" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "kind" text not null, "occurred_at" timestamptz(3) not null, "time_known" boolean not null default true, "recorded_at" timestamptz(3) not null default now(), "channel" text null, "direction" text null, "account_id" uuid not null, "card_id" uuid null, "subject" varchar(1000) null, "text" varchar(100000) null, "sentiment" double precision null, "friction_delay" smallint null, "friction_quality" smallint null, "friction_expertise" smallint null, "friction_risk" smallint null, "delay_hours" double precision null, "milestone" text null, "amount" double precision null, "currency" varchar(3) null, "survey" text null, "score" smallint null, "external_system" varchar(100) null, "external_id" varchar(500) null, "tags" text[] not null default '{}', primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "interaction_timeline_of_account" on "interaction" ("workspace_id", "account_id", "occurred_at" DESC, "id" DESC);`,
    );
    this.addSql(`create index "interaction_newest" on "interaction" ("workspace_id", "occurred_at" DESC, "id" DESC);`);
    this.addSql(
      `create index "interaction_survey" on "interaction" ("workspace_id", "survey", "account_id", "occurred_at") include ("score", "card_id") where survey is not null;`,
    );
    this.addSql(
      `create index "interaction_of_card" on "interaction" ("workspace_id", "card_id", "survey", "occurred_at") where card_id is not null;`,
    );
    this.addSql(
      `create unique index "interaction_one_per_external_id" on "interaction" ("workspace_id", "external_system", "external_id") where external_id is not null;`,
    );

    this.addSql(
      `create table "interaction_person" ("interaction_id" uuid not null, "person_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "interaction_id", "person_id"));`,
    );

    this.addSql(
      `create table "critical_fact" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "need_id" uuid not null, "account_id" uuid not null, "value" varchar(100000) not null, "source" varchar(1000) not null, "observed_at" timestamptz(3) not null, "evidence_id" uuid null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "critical_fact" add constraint "critical_fact_workspace_id_account_id_need_id_unique" unique ("workspace_id", "account_id", "need_id");`,
    );

    this.addSql(
      `create table "decision_fact" ("decision_id" uuid not null, "fact_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "decision_id", "fact_id"));`,
    );

    this.addSql(
      `create table "idea_card" ("idea_id" uuid not null, "card_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "idea_id", "card_id"));`,
    );

    this.addSql(
      `create table "external_ref" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "system" varchar(100) not null, "external_id" varchar(500) not null, "archived_at" timestamptz(3) null, "account_id" uuid null, "person_id" uuid null, "card_id" uuid null, "epic_id" uuid null, "release_id" uuid null, "outcome_id" uuid null, "idea_id" uuid null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create unique index "external_ref_one_live_record" on "external_ref" ("workspace_id", "system", "external_id") where archived_at is null;`,
    );

    this.addSql(
      `create table "card_role" ("card_id" uuid not null, "role_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "card_id", "role_id"));`,
    );

    this.addSql(
      `create table "card_outcome" ("card_id" uuid not null, "outcome_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "card_id", "outcome_id"));`,
    );

    this.addSql(
      `create table "value" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "name" varchar(500) not null, "means" varchar(100000) not null, "looks_like" varchar(100000) null, "rank" int not null, "retired" boolean not null default false, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`alter table "value" add constraint "value_workspace_id_name_unique" unique ("workspace_id", "name");`);

    this.addSql(
      `create table "priority" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "framework_id" uuid not null, "account_id" uuid null, "statement" varchar(100000) not null, "rank" int not null, "value_id" uuid null, primary key ("workspace_id", "id"));`,
    );

    this.addSql(
      `create table "framework_value" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "framework_id" uuid not null, "value_id" uuid not null, "name" varchar(500) not null, "means" varchar(100000) not null, "looks_like" varchar(100000) null, "rank" int not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "framework_value" add constraint "framework_value_workspace_id_framework_id_value_id_unique" unique ("workspace_id", "framework_id", "value_id");`,
    );

    this.addSql(
      `create table "card_value" ("card_id" uuid not null, "value_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "card_id", "value_id"));`,
    );

    this.addSql(
      `create table "value_fit" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "option_id" uuid not null, "value_id" uuid not null, "score" smallint not null, "why" varchar(100000) null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "value_fit" add constraint "value_fit_workspace_id_option_id_value_id_unique" unique ("workspace_id", "option_id", "value_id");`,
    );

    this.addSql(
      `create table "workspace" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "name" varchar(1000) not null, "slug" varchar(100) not null, "demo" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`alter table "workspace" add constraint "workspace_slug_unique" unique ("slug");`);

    this.addSql(
      `alter table "account" add constraint "account_parent_id_foreign" foreign key ("workspace_id", "parent_id") references "account" ("workspace_id", "id") on delete set null ("parent_id");`,
    );
    this.addSql(
      `create index "account_parent_id_index" on "account" ("workspace_id", "parent_id") where parent_id is not null;`,
    );
    this.addSql(`alter table "account" add constraint "account_parent_is_another" check (parent_id <> id);`);
    this.addSql(`alter table "account" add constraint "account_employees_check" check (employees >= 0);`);
    this.addSql(
      `alter table "account" add constraint "account_stage_check" check ("stage" in ('KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'));`,
    );
    this.addSql(`alter table "account" enable row level security;`);
    this.addSql(`alter table "account" force row level security;`);
    this.addSql(
      `create policy "account_workspace_policy" on "account" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "api_key" add constraint "api_key_scopes_check" check ("scopes" <@ array['READ'::text, 'PLAN'::text, 'RECORD'::text, 'ADMIN'::text]);`,
    );
    this.addSql(`alter table "api_key" enable row level security;`);
    this.addSql(`alter table "api_key" force row level security;`);
    this.addSql(
      `create policy "api_key_workspace_policy" on "api_key" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(`alter table "division" add constraint "division_side_check" check ("side" in ('OURS', 'CUSTOMER'));`);
    this.addSql(`alter table "division" enable row level security;`);
    this.addSql(`alter table "division" force row level security;`);
    this.addSql(
      `create policy "division_workspace_policy" on "division" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "event" add constraint "event_actor_kind_check" check ("actor_kind" in ('MEMBER', 'KEY', 'SYSTEM'));`,
    );
    this.addSql(
      `alter table "event" add constraint "event_action_check" check ("action" in ('CREATED', 'UPDATED', 'DELETED'));`,
    );
    this.addSql(
      `create or replace function "event_event_is_append_only_fn"() returns trigger as \$\$ begin raise exception 'The event log is append-only.' using errcode = 'insufficient_privilege'; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "event_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE on "event" for each STATEMENT execute function "event_event_is_append_only_fn"();`,
    );
    this.addSql(`alter table "event" enable row level security;`);
    this.addSql(`alter table "event" force row level security;`);
    this.addSql(
      `create policy "event_workspace_policy" on "event" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(`alter table "fact_need" add constraint "fact_need_max_age_days_check" check (max_age_days > 0);`);
    this.addSql(`alter table "fact_need" enable row level security;`);
    this.addSql(`alter table "fact_need" force row level security;`);
    this.addSql(
      `create policy "fact_need_workspace_policy" on "fact_need" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(`alter table "framework" enable row level security;`);
    this.addSql(`alter table "framework" force row level security;`);
    this.addSql(
      `create policy "framework_workspace_policy" on "framework" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(`alter table "idempotency_key" enable row level security;`);
    this.addSql(`alter table "idempotency_key" force row level security;`);
    this.addSql(
      `create policy "idempotency_key_workspace_policy" on "idempotency_key" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "person" add constraint "person_manager_id_foreign" foreign key ("workspace_id", "manager_id") references "person" ("workspace_id", "id") on delete set null ("manager_id");`,
    );
    this.addSql(
      `create index "person_manager_id_index" on "person" ("workspace_id", "manager_id") where manager_id is not null;`,
    );
    this.addSql(`alter table "person" add constraint "person_manager_is_another" check (manager_id <> id);`);
    this.addSql(`alter table "person" add constraint "person_side_check" check ("side" in ('OURS', 'CUSTOMER'));`);
    this.addSql(`alter table "person" enable row level security;`);
    this.addSql(`alter table "person" force row level security;`);
    this.addSql(
      `create policy "person_workspace_policy" on "person" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "outcome" add constraint "outcome_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id");`,
    );
    this.addSql(
      `alter table "outcome" add constraint "outcome_agreed_with_id_foreign" foreign key ("workspace_id", "agreed_with_id") references "person" ("workspace_id", "id") on delete set null ("agreed_with_id");`,
    );
    this.addSql(
      `create index "outcome_agreed_with_id_index" on "outcome" ("workspace_id", "agreed_with_id") where agreed_with_id is not null;`,
    );
    this.addSql(
      `alter table "outcome" add constraint "outcome_pillar_check" check ("pillar" in ('TEAM_ENGAGEMENT', 'ACCOUNT_EXPERIENCE', 'EXPECTED_OUTCOME'));`,
    );
    this.addSql(
      `alter table "outcome" add constraint "outcome_state_check" check ("state" in ('AGREED', 'REACHED', 'MISSED', 'DROPPED'));`,
    );
    this.addSql(`alter table "outcome" enable row level security;`);
    this.addSql(`alter table "outcome" force row level security;`);
    this.addSql(
      `create policy "outcome_workspace_policy" on "outcome" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "measure" add constraint "measure_outcome_id_foreign" foreign key ("workspace_id", "outcome_id") references "outcome" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`alter table "measure" enable row level security;`);
    this.addSql(`alter table "measure" force row level security;`);
    this.addSql(
      `create policy "measure_workspace_policy" on "measure" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "member" add constraint "member_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id") on delete set null ("person_id");`,
    );
    this.addSql(
      `create index "member_person_id_index" on "member" ("workspace_id", "person_id") where person_id is not null;`,
    );
    this.addSql(
      `alter table "member" add constraint "member_access_check" check ("access" in ('VIEWER', 'PLANNER', 'ADMIN'));`,
    );
    this.addSql(`alter table "member" enable row level security;`);
    this.addSql(`alter table "member" force row level security;`);
    this.addSql(
      `create policy "member_of_user" on "member" for select using (user_id = nullif(current_setting('app.user', true), ''));`,
    );
    this.addSql(
      `create policy "member_workspace_policy" on "member" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "idea" add constraint "idea_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id") on delete set null ("account_id");`,
    );
    this.addSql(
      `create index "idea_account_id_index" on "idea" ("workspace_id", "account_id") where account_id is not null;`,
    );
    this.addSql(
      `alter table "idea" add constraint "idea_response_by_id_foreign" foreign key ("workspace_id", "response_by_id") references "member" ("workspace_id", "id") on delete set null ("response_by_id");`,
    );
    this.addSql(
      `create index "idea_response_by_id_index" on "idea" ("workspace_id", "response_by_id") where response_by_id is not null;`,
    );
    this.addSql(
      `alter table "idea" add constraint "idea_duplicate_of_id_foreign" foreign key ("workspace_id", "duplicate_of_id") references "idea" ("workspace_id", "id") on delete set null ("duplicate_of_id");`,
    );
    this.addSql(
      `create index "idea_duplicate_of_id_index" on "idea" ("workspace_id", "duplicate_of_id") where duplicate_of_id is not null;`,
    );
    this.addSql(
      `alter table "idea" add constraint "idea_answer_is_dated" check ((response_text is null) = (responded_at is null));`,
    );
    this.addSql(`alter table "idea" add constraint "idea_repeats_another" check (duplicate_of_id <> id);`);
    this.addSql(
      `alter table "idea" add constraint "idea_state_check" check ("state" in ('OPEN', 'PLANNED', 'SHIPPED', 'DECLINED'));`,
    );
    this.addSql(`alter table "idea" enable row level security;`);
    this.addSql(`alter table "idea" force row level security;`);
    this.addSql(
      `create policy "idea_workspace_policy" on "idea" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "idea_support" add constraint "idea_support_idea_id_foreign" foreign key ("workspace_id", "idea_id") references "idea" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "idea_support_idea_id_index" on "idea_support" ("workspace_id", "idea_id");`);
    this.addSql(
      `alter table "idea_support" add constraint "idea_support_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id") on delete set null ("person_id");`,
    );
    this.addSql(
      `create index "idea_support_person_id_index" on "idea_support" ("workspace_id", "person_id") where person_id is not null;`,
    );
    this.addSql(
      `alter table "idea_support" add constraint "idea_support_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "idea_support_account_id_index" on "idea_support" ("workspace_id", "account_id");`);
    this.addSql(`alter table "idea_support" enable row level security;`);
    this.addSql(`alter table "idea_support" force row level security;`);
    this.addSql(
      `create policy "idea_support_workspace_policy" on "idea_support" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "decision" add constraint "decision_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "decision_account_id_index" on "decision" ("workspace_id", "account_id") where account_id is not null;`);
    this.addSql(
      `alter table "decision" add constraint "decision_decided_by_id_foreign" foreign key ("workspace_id", "decided_by_id") references "person" ("workspace_id", "id") on delete set null ("decided_by_id");`,
    );
    this.addSql(
      `create index "decision_decided_by_id_index" on "decision" ("workspace_id", "decided_by_id") where decided_by_id is not null;`,
    );
    this.addSql(
      `alter table "decision" add constraint "decision_framework_id_foreign" foreign key ("workspace_id", "framework_id") references "framework" ("workspace_id", "id");`,
    );
    this.addSql(`create index "decision_framework_id_index" on "decision" ("workspace_id", "framework_id");`);
    this.addSql(
      `alter table "decision" add constraint "decision_result_check" check ("result" in ('PENDING', 'HELD', 'DID_NOT_HOLD'));`,
    );
    this.addSql(`alter table "decision" enable row level security;`);
    this.addSql(`alter table "decision" force row level security;`);
    this.addSql(
      `create policy "decision_workspace_policy" on "decision" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "decision_outcome" add constraint "decision_outcome_decision_id_foreign" foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "decision_outcome" add constraint "decision_outcome_outcome_id_foreign" foreign key ("workspace_id", "outcome_id") references "outcome" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `create index "decision_outcome_outcome_id_index" on "decision_outcome" ("workspace_id", "outcome_id");`,
    );
    this.addSql(`alter table "decision_outcome" enable row level security;`);
    this.addSql(`alter table "decision_outcome" force row level security;`);
    this.addSql(
      `create policy "decision_outcome_workspace_policy" on "decision_outcome" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "decision_option" add constraint "decision_option_decision_id_foreign" foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `create index "decision_option_decision_id_index" on "decision_option" ("workspace_id", "decision_id");`,
    );
    this.addSql(`alter table "decision_option" enable row level security;`);
    this.addSql(`alter table "decision_option" force row level security;`);
    this.addSql(
      `create policy "decision_option_workspace_policy" on "decision_option" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "reading" add constraint "reading_measure_id_foreign" foreign key ("workspace_id", "measure_id") references "measure" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`alter table "reading" enable row level security;`);
    this.addSql(`alter table "reading" force row level security;`);
    this.addSql(
      `create policy "reading_workspace_policy" on "reading" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "role" add constraint "role_division_id_foreign" foreign key ("workspace_id", "division_id") references "division" ("workspace_id", "id");`,
    );
    this.addSql(`create index "role_division_id_index" on "role" ("workspace_id", "division_id");`);
    this.addSql(`alter table "role" add constraint "role_side_check" check ("side" in ('OURS', 'CUSTOMER'));`);
    this.addSql(`alter table "role" enable row level security;`);
    this.addSql(`alter table "role" force row level security;`);
    this.addSql(
      `create policy "role_workspace_policy" on "role" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "fact_need_role" add constraint "fact_need_role_need_id_foreign" foreign key ("workspace_id", "need_id") references "fact_need" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "fact_need_role" add constraint "fact_need_role_role_id_foreign" foreign key ("workspace_id", "role_id") references "role" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "fact_need_role_role_id_index" on "fact_need_role" ("workspace_id", "role_id");`);
    this.addSql(`alter table "fact_need_role" enable row level security;`);
    this.addSql(`alter table "fact_need_role" force row level security;`);
    this.addSql(
      `create policy "fact_need_role_workspace_policy" on "fact_need_role" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "account_role" add constraint "account_role_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id");`,
    );
    this.addSql(`create index "account_role_account_id_index" on "account_role" ("workspace_id", "account_id");`);
    this.addSql(
      `alter table "account_role" add constraint "account_role_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id");`,
    );
    this.addSql(`create index "account_role_person_id_index" on "account_role" ("workspace_id", "person_id");`);
    this.addSql(
      `alter table "account_role" add constraint "account_role_role_id_foreign" foreign key ("workspace_id", "role_id") references "role" ("workspace_id", "id");`,
    );
    this.addSql(`create index "account_role_role_id_index" on "account_role" ("workspace_id", "role_id");`);
    this.addSql(
      `alter table "account_role" add constraint "account_role_ends_after_it_starts" check (from_date <= to_date);`,
    );
    this.addSql(`alter table "account_role" enable row level security;`);
    this.addSql(`alter table "account_role" force row level security;`);
    this.addSql(
      `create policy "account_role_workspace_policy" on "account_role" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "stewardship" add constraint "stewardship_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id");`,
    );
    this.addSql(`create index "stewardship_account_id_index" on "stewardship" ("workspace_id", "account_id");`);
    this.addSql(
      `alter table "stewardship" add constraint "stewardship_division_id_foreign" foreign key ("workspace_id", "division_id") references "division" ("workspace_id", "id");`,
    );
    this.addSql(`create index "stewardship_division_id_index" on "stewardship" ("workspace_id", "division_id");`);
    this.addSql(
      `alter table "stewardship" add constraint "stewardship_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id");`,
    );
    this.addSql(`create index "stewardship_person_id_index" on "stewardship" ("workspace_id", "person_id");`);
    this.addSql(`alter table "stewardship" enable row level security;`);
    this.addSql(`alter table "stewardship" force row level security;`);
    this.addSql(
      `create policy "stewardship_workspace_policy" on "stewardship" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(`alter table "storyboard" enable row level security;`);
    this.addSql(`alter table "storyboard" force row level security;`);
    this.addSql(
      `create policy "storyboard_workspace_policy" on "storyboard" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "release" add constraint "release_storyboard_id_foreign" foreign key ("workspace_id", "storyboard_id") references "storyboard" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`alter table "release" add constraint "release_ends_after_it_starts" check (starts_on <= ends_on);`);
    this.addSql(`alter table "release" add constraint "release_capacity_check" check (capacity >= 0);`);
    this.addSql(
      `alter table "release" add constraint "release_state_check" check ("state" in ('PLANNED', 'LIVE', 'DONE'));`,
    );
    this.addSql(`alter table "release" enable row level security;`);
    this.addSql(`alter table "release" force row level security;`);
    this.addSql(
      `create policy "release_workspace_policy" on "release" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "epic" add constraint "epic_storyboard_id_foreign" foreign key ("workspace_id", "storyboard_id") references "storyboard" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "epic" add constraint "epic_stage_check" check ("stage" in ('KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'));`,
    );
    this.addSql(`alter table "epic" enable row level security;`);
    this.addSql(`alter table "epic" force row level security;`);
    this.addSql(
      `create policy "epic_workspace_policy" on "epic" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "card" add constraint "card_storyboard_id_foreign" foreign key ("workspace_id", "storyboard_id") references "storyboard" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "card" add constraint "card_epic_id_foreign" foreign key ("workspace_id", "epic_id") references "epic" ("workspace_id", "id");`,
    );
    this.addSql(`create index "card_epic_id_index" on "card" ("workspace_id", "epic_id");`);
    this.addSql(
      `alter table "card" add constraint "card_release_id_foreign" foreign key ("workspace_id", "release_id") references "release" ("workspace_id", "id") on delete set null ("release_id");`,
    );
    this.addSql(
      `create index "card_release_id_index" on "card" ("workspace_id", "release_id") where release_id is not null;`,
    );
    this.addSql(
      `alter table "card" add constraint "card_owner_role_id_foreign" foreign key ("workspace_id", "owner_role_id") references "role" ("workspace_id", "id");`,
    );
    this.addSql(`create index "card_owner_role_id_index" on "card" ("workspace_id", "owner_role_id");`);
    this.addSql(
      `alter table "card" add constraint "card_expect_after_card_id_foreign" foreign key ("workspace_id", "expect_after_card_id") references "card" ("workspace_id", "id") on delete set null ("expect_after_card_id");`,
    );
    this.addSql(
      `create index "card_expect_after_card_id_index" on "card" ("workspace_id", "expect_after_card_id") where expect_after_card_id is not null;`,
    );
    this.addSql(
      `alter table "card" add constraint "card_expects_one_thing" check (num_nonnulls(expect_after_card_id, expect_milestone) <= 1);`,
    );
    this.addSql(
      `alter table "card" add constraint "card_expects_after_something" check (expect_within_hours is not null or num_nonnulls(expect_after_card_id, expect_milestone) = 0);`,
    );
    this.addSql(`alter table "card" add constraint "card_impact_check" check (impact between 1 and 10);`);
    this.addSql(`alter table "card" add constraint "card_effort_check" check (effort >= 0);`);
    this.addSql(
      `alter table "card" add constraint "card_friction_delay_check" check (friction_delay between 1 and 3);`,
    );
    this.addSql(
      `alter table "card" add constraint "card_friction_quality_check" check (friction_quality between 1 and 3);`,
    );
    this.addSql(
      `alter table "card" add constraint "card_friction_expertise_check" check (friction_expertise between 1 and 3);`,
    );
    this.addSql(`alter table "card" add constraint "card_friction_risk_check" check (friction_risk between 1 and 3);`);
    this.addSql(`alter table "card" add constraint "card_expect_within_hours_check" check (expect_within_hours >= 0);`);
    this.addSql(
      `alter table "card" add constraint "card_channel_check" check ("channel" in ('EMAIL', 'PHONE', 'CHAT', 'MEETING', 'WEB', 'SOCIAL', 'LETTER', 'FAX', 'REFERRAL', 'SURVEY', 'SYSTEM'));`,
    );
    this.addSql(
      `alter table "card" add constraint "card_expect_milestone_check" check ("expect_milestone" in ('CONTRACT', 'INVOICE', 'DELIVERY', 'FIRST_USE', 'RENEWAL', 'CHURN'));`,
    );
    this.addSql(`alter table "card" enable row level security;`);
    this.addSql(`alter table "card" force row level security;`);
    this.addSql(
      `create policy "card_workspace_policy" on "card" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "interaction" add constraint "interaction_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id");`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_card_id_foreign" foreign key ("workspace_id", "card_id") references "card" ("workspace_id", "id") on delete set null ("card_id");`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_survey_has_score" check ((kind = 'SURVEY_RESPONSE') = (survey is not null));`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_score_has_survey" check ((survey is null) = (score is null));`,
    );
    this
      .addSql(`alter table "interaction" add constraint "interaction_score_fits_survey" check (case survey when 'CSAT' then score between 1 and 5 when 'CES' then score between 1 and 7
  else score between 0 and 10 end);`);
    this.addSql(
      `alter table "interaction" add constraint "interaction_milestone_is_named" check ((kind = 'MILESTONE') = (milestone is not null));`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_hours_belong_to_delay" check (delay_hours is null or friction_delay is not null);`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_key_is_whole" check ((external_system is null) = (external_id is null));`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_sentiment_check" check (sentiment between -1 and 1);`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_friction_delay_check" check (friction_delay between 1 and 3);`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_friction_quality_check" check (friction_quality between 1 and 3);`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_friction_expertise_check" check (friction_expertise between 1 and 3);`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_friction_risk_check" check (friction_risk between 1 and 3);`,
    );
    this.addSql(`alter table "interaction" add constraint "interaction_delay_hours_check" check (delay_hours >= 0);`);
    this.addSql(
      `alter table "interaction" add constraint "interaction_kind_check" check ("kind" in ('MESSAGE', 'MEETING', 'CALL', 'TICKET', 'POST', 'NOTE', 'MILESTONE', 'SURVEY_RESPONSE'));`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_channel_check" check ("channel" in ('EMAIL', 'PHONE', 'CHAT', 'MEETING', 'WEB', 'SOCIAL', 'LETTER', 'FAX', 'REFERRAL', 'SURVEY', 'SYSTEM'));`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_direction_check" check ("direction" in ('INBOUND', 'OUTBOUND'));`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_milestone_check" check ("milestone" in ('CONTRACT', 'INVOICE', 'DELIVERY', 'FIRST_USE', 'RENEWAL', 'CHURN'));`,
    );
    this.addSql(
      `alter table "interaction" add constraint "interaction_survey_check" check ("survey" in ('NPS', 'CSAT', 'CES', 'ENPS'));`,
    );
    this.addSql(`alter table "interaction" enable row level security;`);
    this.addSql(`alter table "interaction" force row level security;`);
    this.addSql(
      `create policy "interaction_workspace_policy" on "interaction" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "interaction_person" add constraint "interaction_person_interaction_id_foreign" foreign key ("workspace_id", "interaction_id") references "interaction" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "interaction_person" add constraint "interaction_person_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `create index "interaction_person_person_id_index" on "interaction_person" ("workspace_id", "person_id");`,
    );
    this.addSql(`alter table "interaction_person" enable row level security;`);
    this.addSql(`alter table "interaction_person" force row level security;`);
    this.addSql(
      `create policy "interaction_person_workspace_policy" on "interaction_person" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "critical_fact" add constraint "critical_fact_need_id_foreign" foreign key ("workspace_id", "need_id") references "fact_need" ("workspace_id", "id");`,
    );
    this.addSql(`create index "critical_fact_need_id_index" on "critical_fact" ("workspace_id", "need_id");`);
    this.addSql(
      `alter table "critical_fact" add constraint "critical_fact_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id");`,
    );
    this.addSql(
      `alter table "critical_fact" add constraint "critical_fact_evidence_id_foreign" foreign key ("workspace_id", "evidence_id") references "interaction" ("workspace_id", "id") on delete set null ("evidence_id");`,
    );
    this.addSql(
      `create index "critical_fact_evidence_id_index" on "critical_fact" ("workspace_id", "evidence_id") where evidence_id is not null;`,
    );
    this.addSql(`alter table "critical_fact" enable row level security;`);
    this.addSql(`alter table "critical_fact" force row level security;`);
    this.addSql(
      `create policy "critical_fact_workspace_policy" on "critical_fact" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "decision_fact" add constraint "decision_fact_decision_id_foreign" foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "decision_fact" add constraint "decision_fact_fact_id_foreign" foreign key ("workspace_id", "fact_id") references "critical_fact" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "decision_fact_fact_id_index" on "decision_fact" ("workspace_id", "fact_id");`);
    this.addSql(`alter table "decision_fact" enable row level security;`);
    this.addSql(`alter table "decision_fact" force row level security;`);
    this.addSql(
      `create policy "decision_fact_workspace_policy" on "decision_fact" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "idea_card" add constraint "idea_card_idea_id_foreign" foreign key ("workspace_id", "idea_id") references "idea" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "idea_card" add constraint "idea_card_card_id_foreign" foreign key ("workspace_id", "card_id") references "card" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "idea_card_card_id_index" on "idea_card" ("workspace_id", "card_id");`);
    this.addSql(`alter table "idea_card" enable row level security;`);
    this.addSql(`alter table "idea_card" force row level security;`);
    this.addSql(
      `create policy "idea_card_workspace_policy" on "idea_card" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "external_ref" add constraint "external_ref_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "external_ref_account_id_index" on "external_ref" ("workspace_id", "account_id") where account_id is not null;`);
    this.addSql(
      `alter table "external_ref" add constraint "external_ref_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "external_ref_person_id_index" on "external_ref" ("workspace_id", "person_id") where person_id is not null;`);
    this.addSql(
      `alter table "external_ref" add constraint "external_ref_card_id_foreign" foreign key ("workspace_id", "card_id") references "card" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "external_ref_card_id_index" on "external_ref" ("workspace_id", "card_id") where card_id is not null;`);
    this.addSql(
      `alter table "external_ref" add constraint "external_ref_epic_id_foreign" foreign key ("workspace_id", "epic_id") references "epic" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "external_ref_epic_id_index" on "external_ref" ("workspace_id", "epic_id") where epic_id is not null;`);
    this.addSql(
      `alter table "external_ref" add constraint "external_ref_release_id_foreign" foreign key ("workspace_id", "release_id") references "release" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "external_ref_release_id_index" on "external_ref" ("workspace_id", "release_id") where release_id is not null;`);
    this.addSql(
      `alter table "external_ref" add constraint "external_ref_outcome_id_foreign" foreign key ("workspace_id", "outcome_id") references "outcome" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "external_ref_outcome_id_index" on "external_ref" ("workspace_id", "outcome_id") where outcome_id is not null;`);
    this.addSql(
      `alter table "external_ref" add constraint "external_ref_idea_id_foreign" foreign key ("workspace_id", "idea_id") references "idea" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "external_ref_idea_id_index" on "external_ref" ("workspace_id", "idea_id") where idea_id is not null;`);
    this.addSql(
      `alter table "external_ref" add constraint "external_ref_names_one_record" check (num_nonnulls(account_id, person_id, card_id, epic_id, release_id, outcome_id, idea_id) = 1);`,
    );
    this.addSql(`alter table "external_ref" enable row level security;`);
    this.addSql(`alter table "external_ref" force row level security;`);
    this.addSql(
      `create policy "external_ref_workspace_policy" on "external_ref" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "card_role" add constraint "card_role_card_id_foreign" foreign key ("workspace_id", "card_id") references "card" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "card_role" add constraint "card_role_role_id_foreign" foreign key ("workspace_id", "role_id") references "role" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "card_role_role_id_index" on "card_role" ("workspace_id", "role_id");`);
    this.addSql(`alter table "card_role" enable row level security;`);
    this.addSql(`alter table "card_role" force row level security;`);
    this.addSql(
      `create policy "card_role_workspace_policy" on "card_role" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "card_outcome" add constraint "card_outcome_card_id_foreign" foreign key ("workspace_id", "card_id") references "card" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "card_outcome" add constraint "card_outcome_outcome_id_foreign" foreign key ("workspace_id", "outcome_id") references "outcome" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "card_outcome_outcome_id_index" on "card_outcome" ("workspace_id", "outcome_id");`);
    this.addSql(`alter table "card_outcome" enable row level security;`);
    this.addSql(`alter table "card_outcome" force row level security;`);
    this.addSql(
      `create policy "card_outcome_workspace_policy" on "card_outcome" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(`alter table "value" enable row level security;`);
    this.addSql(`alter table "value" force row level security;`);
    this.addSql(
      `create policy "value_workspace_policy" on "value" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "priority" add constraint "priority_framework_id_foreign" foreign key ("workspace_id", "framework_id") references "framework" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "priority_framework_id_index" on "priority" ("workspace_id", "framework_id");`);
    this.addSql(
      `alter table "priority" add constraint "priority_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "priority_account_id_index" on "priority" ("workspace_id", "account_id") where account_id is not null;`);
    this.addSql(
      `alter table "priority" add constraint "priority_value_id_foreign" foreign key ("workspace_id", "value_id") references "value" ("workspace_id", "id") on delete set null ("value_id");`,
    );
    this.addSql(
      `create index "priority_value_id_index" on "priority" ("workspace_id", "value_id") where value_id is not null;`,
    );
    this.addSql(`alter table "priority" enable row level security;`);
    this.addSql(`alter table "priority" force row level security;`);
    this.addSql(
      `create policy "priority_workspace_policy" on "priority" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "framework_value" add constraint "framework_value_framework_id_foreign" foreign key ("workspace_id", "framework_id") references "framework" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "framework_value" add constraint "framework_value_value_id_foreign" foreign key ("workspace_id", "value_id") references "value" ("workspace_id", "id");`,
    );
    this.addSql(`create index "framework_value_value_id_index" on "framework_value" ("workspace_id", "value_id");`);
    this.addSql(`alter table "framework_value" enable row level security;`);
    this.addSql(`alter table "framework_value" force row level security;`);
    this.addSql(
      `create policy "framework_value_workspace_policy" on "framework_value" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "card_value" add constraint "card_value_card_id_foreign" foreign key ("workspace_id", "card_id") references "card" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "card_value" add constraint "card_value_value_id_foreign" foreign key ("workspace_id", "value_id") references "value" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "card_value_value_id_index" on "card_value" ("workspace_id", "value_id");`);
    this.addSql(`alter table "card_value" enable row level security;`);
    this.addSql(`alter table "card_value" force row level security;`);
    this.addSql(
      `create policy "card_value_workspace_policy" on "card_value" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "value_fit" add constraint "value_fit_option_id_foreign" foreign key ("workspace_id", "option_id") references "decision_option" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "value_fit" add constraint "value_fit_value_id_foreign" foreign key ("workspace_id", "value_id") references "value" ("workspace_id", "id");`,
    );
    this.addSql(`create index "value_fit_value_id_index" on "value_fit" ("workspace_id", "value_id");`);
    this.addSql(`alter table "value_fit" add constraint "value_fit_score_check" check (score between -2 and 2);`);
    this.addSql(`alter table "value_fit" enable row level security;`);
    this.addSql(`alter table "value_fit" force row level security;`);
    this.addSql(
      `create policy "value_fit_workspace_policy" on "value_fit" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(`alter table "workspace" enable row level security;`);
    this.addSql(`alter table "workspace" force row level security;`);
    this.addSql(
      `create policy "workspace_of_member" on "workspace" for select using (exists (select 1 from member where member.workspace_id = workspace.id and member.user_id = nullif(current_setting('app.user', true), '')));`,
    );
    this.addSql(
      `create policy "workspace_workspace_policy" on "workspace" using ("id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );
  }
}
