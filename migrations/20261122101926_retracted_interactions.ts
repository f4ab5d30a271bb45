import { Migration } from '@mikro-orm/migrations';

export class Migration20261122101926_retracted_interactions extends Migration {
  override name = 'Migration20261122101926_retracted_interactions';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "retracted_interaction" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "account_id" uuid not null, "kind" text not null, "happened_at" timestamptz(3) null, "subject" varchar(1000) null, "text" varchar(100000) null, "external_system" varchar(100) null, "external_id" varchar(500) null, "reason" varchar(1000) not null, "retracted_by" varchar(1000) not null, "retracted_at" timestamptz(3) not null, "told" jsonb not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "retracted_interaction_of_account" on "retracted_interaction" ("workspace_id", "account_id", "retracted_at", "id");`,
    );
    this.addSql(
      `create index "retracted_interaction_key" on "retracted_interaction" ("workspace_id", "external_system", "external_id") where external_id is not null;`,
    );

    this.addSql(
      `alter table "retracted_interaction" add constraint "retracted_interaction_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id");`,
    );
    this.addSql(
      `alter table "retracted_interaction" add constraint "retracted_interaction_kind_check" check ("kind" in ('MESSAGE', 'MEETING', 'CALL', 'TICKET', 'POST', 'NOTE', 'MILESTONE', 'SURVEY_RESPONSE'));`,
    );
    this.addSql(`alter table "retracted_interaction" enable row level security;`);
    this.addSql(`alter table "retracted_interaction" force row level security;`);
    this.addSql(
      `create policy "retracted_interaction_workspace_policy" on "retracted_interaction" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );
  }
}
