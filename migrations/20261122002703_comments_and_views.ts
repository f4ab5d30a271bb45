import { Migration } from '@mikro-orm/migrations';

export class Migration20261122002703_comments_and_views extends Migration {
  override name = 'Migration20261122002703_comments_and_views';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "saved_view" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "storyboard_id" uuid not null, "name" varchar(500) not null, "query" varchar(100000) not null, "shared" boolean not null default false, "owner_id" uuid not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "saved_view_workspace_id_storyboard_id_name_index" on "saved_view" ("workspace_id", "storyboard_id", "name");`,
    );

    this.addSql(
      `create table "comment" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "card_id" uuid not null, "body" varchar(100000) not null, "actor_kind" text not null, "actor_id" uuid null, "actor_name" varchar(1000) not null, "edited_at" timestamptz(3) null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`create index "comment_of_card" on "comment" ("workspace_id", "card_id", "created_at", "id");`);

    this.addSql(
      `create table "comment_mention" ("comment_id" uuid not null, "member_id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, primary key ("workspace_id", "comment_id", "member_id"));`,
    );

    this.addSql(`alter table "card" add "assignee_id" uuid null;`);
    this.addSql(
      `alter table "card" add constraint "card_assignee_id_foreign" foreign key ("workspace_id", "assignee_id") references "member" ("workspace_id", "id") on delete set null ("assignee_id");`,
    );
    this.addSql(
      `create index "card_assignee_id_index" on "card" ("workspace_id", "assignee_id") where assignee_id is not null;`,
    );

    this.addSql(
      `alter table "saved_view" add constraint "saved_view_storyboard_id_foreign" foreign key ("workspace_id", "storyboard_id") references "storyboard" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "saved_view" add constraint "saved_view_owner_id_foreign" foreign key ("workspace_id", "owner_id") references "member" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "saved_view_owner_id_index" on "saved_view" ("workspace_id", "owner_id");`);
    this.addSql(`alter table "saved_view" enable row level security;`);
    this.addSql(`alter table "saved_view" force row level security;`);
    this.addSql(
      `create policy "saved_view_workspace_policy" on "saved_view" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "comment" add constraint "comment_card_id_foreign" foreign key ("workspace_id", "card_id") references "card" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "comment" add constraint "comment_actor_kind_check" check ("actor_kind" in ('MEMBER', 'KEY', 'SYSTEM'));`,
    );
    this.addSql(`alter table "comment" enable row level security;`);
    this.addSql(`alter table "comment" force row level security;`);
    this.addSql(
      `create policy "comment_workspace_policy" on "comment" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "comment_mention" add constraint "comment_mention_comment_id_foreign" foreign key ("workspace_id", "comment_id") references "comment" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "comment_mention" add constraint "comment_mention_member_id_foreign" foreign key ("workspace_id", "member_id") references "member" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`create index "comment_mention_member_id_index" on "comment_mention" ("workspace_id", "member_id");`);
    this.addSql(`alter table "comment_mention" enable row level security;`);
    this.addSql(`alter table "comment_mention" force row level security;`);
    this.addSql(
      `create policy "comment_mention_workspace_policy" on "comment_mention" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );
  }
}
