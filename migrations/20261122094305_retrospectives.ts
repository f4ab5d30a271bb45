import { Migration } from '@mikro-orm/migrations';

export class Migration20261122094305_retrospectives extends Migration {
  override name = 'Migration20261122094305_retrospectives';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "retrospective" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "storyboard_id" uuid not null, "release_id" uuid not null, "state" text not null default 'WRITING', "held_on" date not null, "held_by_id" uuid null, "revealed_at" timestamptz(3) null, "closed_at" timestamptz(3) null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "retrospective_workspace_id_held_on_id_index" on "retrospective" ("workspace_id", "held_on", "id");`,
    );
    this.addSql(
      `create index "retrospective_workspace_id_storyboard_id_held_on_id_index" on "retrospective" ("workspace_id", "storyboard_id", "held_on", "id");`,
    );
    this.addSql(
      `alter table "retrospective" add constraint "retrospective_once_per_release" unique ("workspace_id", "release_id");`,
    );

    this.addSql(
      `create table "retro_note" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "retrospective_id" uuid not null, "kind" text not null, "text" varchar(2000) not null, "author_id" uuid not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "retro_note_workspace_id_retrospective_id_created_at_id_index" on "retro_note" ("workspace_id", "retrospective_id", "created_at", "id");`,
    );

    this.addSql(
      `create table "retro_vote" ("note_id" uuid not null, "member_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "note_id", "member_id"));`,
    );

    this.addSql(
      `create table "retro_action" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "retrospective_id" uuid not null, "kind" text not null, "text" varchar(2000) not null, "note_id" uuid null, "owner_id" uuid null, "due_on" date null, "card_id" uuid null, "impact_before" smallint null, "impact_after" smallint null, "effort_before" int null, "effort_after" int null, "framework_id" uuid null, "kept" boolean null, "review_text" varchar(100000) null, "reviewed_by_id" uuid null, "reviewed_at" timestamptz(3) null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "retro_action_workspace_id_retrospective_id_created_at_id_index" on "retro_action" ("workspace_id", "retrospective_id", "created_at", "id");`,
    );

    this.addSql(
      `alter table "retrospective" add constraint "retrospective_storyboard_id_foreign" foreign key ("workspace_id", "storyboard_id") references "storyboard" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "retrospective" add constraint "retrospective_release_id_foreign" foreign key ("workspace_id", "release_id") references "release" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "retrospective" add constraint "retrospective_held_by_id_foreign" foreign key ("workspace_id", "held_by_id") references "member" ("workspace_id", "id") on delete set null ("held_by_id");`,
    );
    this.addSql(
      `create index "retrospective_held_by_id_index" on "retrospective" ("workspace_id", "held_by_id") where held_by_id is not null;`,
    );
    this.addSql(
      `alter table "retrospective" add constraint "retrospective_is_revealed" check ((state = 'WRITING') = (revealed_at is null));`,
    );
    this.addSql(
      `alter table "retrospective" add constraint "retrospective_is_closed" check ((state = 'CLOSED') = (closed_at is not null));`,
    );
    this.addSql(
      `alter table "retrospective" add constraint "retrospective_state_check" check ("state" in ('WRITING', 'DISCUSSING', 'CLOSED'));`,
    );
    this.addSql(`alter table "retrospective" enable row level security;`);
    this.addSql(`alter table "retrospective" force row level security;`);
    this.addSql(
      `create policy "retrospective_workspace_policy" on "retrospective" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "retro_note" add constraint "retro_note_retrospective_id_foreign" foreign key ("workspace_id", "retrospective_id") references "retrospective" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "retro_note" add constraint "retro_note_author_id_foreign" foreign key ("workspace_id", "author_id") references "member" ("workspace_id", "id");`,
    );
    this.addSql(`create index "retro_note_author_id_index" on "retro_note" ("workspace_id", "author_id");`);
    this.addSql(
      `alter table "retro_note" add constraint "retro_note_kind_check" check ("kind" in ('KEEP', 'CHANGE', 'TRY'));`,
    );
    this.addSql(`alter table "retro_note" enable row level security;`);
    this.addSql(`alter table "retro_note" force row level security;`);
    this.addSql(
      `create policy "retro_note_workspace_policy" on "retro_note" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "retro_vote" add constraint "retro_vote_note_id_foreign" foreign key ("workspace_id", "note_id") references "retro_note" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "retro_vote" add constraint "retro_vote_member_id_foreign" foreign key ("workspace_id", "member_id") references "member" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "retro_vote_member_id_index" on "retro_vote" ("workspace_id", "member_id");`);
    this.addSql(`alter table "retro_vote" enable row level security;`);
    this.addSql(`alter table "retro_vote" force row level security;`);
    this.addSql(
      `create policy "retro_vote_workspace_policy" on "retro_vote" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "retro_action" add constraint "retro_action_retrospective_id_foreign" foreign key ("workspace_id", "retrospective_id") references "retrospective" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_note_id_foreign" foreign key ("workspace_id", "note_id") references "retro_note" ("workspace_id", "id") on delete set null ("note_id");`,
    );
    this.addSql(
      `create index "retro_action_note_id_index" on "retro_action" ("workspace_id", "note_id") where note_id is not null;`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_owner_id_foreign" foreign key ("workspace_id", "owner_id") references "member" ("workspace_id", "id") on delete set null ("owner_id");`,
    );
    this.addSql(
      `create index "retro_action_owner_id_index" on "retro_action" ("workspace_id", "owner_id") where owner_id is not null;`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_card_id_foreign" foreign key ("workspace_id", "card_id") references "card" ("workspace_id", "id") on delete set null ("card_id");`,
    );
    this.addSql(
      `create index "retro_action_card_id_index" on "retro_action" ("workspace_id", "card_id") where card_id is not null;`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_framework_id_foreign" foreign key ("workspace_id", "framework_id") references "framework" ("workspace_id", "id") on delete set null ("framework_id");`,
    );
    this.addSql(
      `create index "retro_action_framework_id_index" on "retro_action" ("workspace_id", "framework_id") where framework_id is not null;`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_reviewed_by_id_foreign" foreign key ("workspace_id", "reviewed_by_id") references "member" ("workspace_id", "id") on delete set null ("reviewed_by_id");`,
    );
    this.addSql(
      `create index "retro_action_reviewed_by_id_index" on "retro_action" ("workspace_id", "reviewed_by_id") where reviewed_by_id is not null;`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_has_its_card" check (card_id is null or kind in ('CARD', 'RESCORE'));`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_edits_the_framework" check (framework_id is null or kind = 'FRAMEWORK_EDIT');`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_is_reviewed" check ((kept is null) = (reviewed_at is null));`,
    );
    this.addSql(
      `alter table "retro_action" add constraint "retro_action_kind_check" check ("kind" in ('CARD', 'RESCORE', 'PROCESS_CHANGE', 'FRAMEWORK_EDIT'));`,
    );
    this.addSql(`alter table "retro_action" enable row level security;`);
    this.addSql(`alter table "retro_action" force row level security;`);
    this.addSql(
      `create policy "retro_action_workspace_policy" on "retro_action" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );
  }
}
