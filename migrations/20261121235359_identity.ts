import { Migration } from '@mikro-orm/migrations';

export class Migration20261121235359_identity extends Migration {
  override name = 'Migration20261121235359_identity';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "never_match" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "type" text not null, "one_id" uuid not null, "other_id" uuid not null, "reason" varchar(1000) null, "said_by" varchar(1000) not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "never_match" add constraint "never_match_workspace_id_one_id_other_id_unique" unique ("workspace_id", "one_id", "other_id");`,
    );

    this.addSql(
      `create table "merge" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "type" text not null, "account_id" uuid null, "person_id" uuid null, "merged_by" varchar(1000) not null, "undone_at" timestamptz(3) null, "undone_by" varchar(1000) null, "absorbed" uuid[] not null, "summary" jsonb not null, "ledger" jsonb not null, primary key ("workspace_id", "id"));`,
    );

    this.addSql(
      `create table "merged_record" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "merge_id" uuid not null, "account_id" uuid null, "person_id" uuid null, primary key ("workspace_id", "id"));`,
    );

    this.addSql(
      `create table "field_lock" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "account_id" uuid null, "person_id" uuid null, "field" varchar(100) not null, "reason" varchar(1000) null, "locked_by" varchar(1000) not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "field_lock" add constraint "field_lock_once_on_account" unique ("workspace_id", "account_id", "field");`,
    );
    this.addSql(
      `alter table "field_lock" add constraint "field_lock_once_on_person" unique ("workspace_id", "person_id", "field");`,
    );

    this.addSql(`alter table "account" add "phones" text[] not null default '{}';`);

    this.addSql(`alter table "person" add "phones" text[] not null default '{}';`);

    this.addSql(`alter table "never_match" add constraint "never_match_is_in_order" check (one_id < other_id);`);
    this.addSql(
      `alter table "never_match" add constraint "never_match_type_check" check ("type" in ('ACCOUNT', 'PERSON'));`,
    );
    this.addSql(`alter table "never_match" enable row level security;`);
    this.addSql(`alter table "never_match" force row level security;`);
    this.addSql(
      `create policy "never_match_workspace_policy" on "never_match" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "merge" add constraint "merge_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id") on delete set null ("account_id");`,
    );
    this.addSql(
      `create index "merge_account_id_index" on "merge" ("workspace_id", "account_id") where account_id is not null;`,
    );
    this.addSql(
      `alter table "merge" add constraint "merge_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id") on delete set null ("person_id");`,
    );
    this.addSql(
      `create index "merge_person_id_index" on "merge" ("workspace_id", "person_id") where person_id is not null;`,
    );
    this.addSql(
      `alter table "merge" add constraint "merge_has_one_survivor" check (num_nonnulls(account_id, person_id) = 1);`,
    );
    this.addSql(`alter table "merge" add constraint "merge_type_check" check ("type" in ('ACCOUNT', 'PERSON'));`);
    this.addSql(`alter table "merge" enable row level security;`);
    this.addSql(`alter table "merge" force row level security;`);
    this.addSql(
      `create policy "merge_workspace_policy" on "merge" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "merged_record" add constraint "merged_record_merge_id_foreign" foreign key ("workspace_id", "merge_id") references "merge" ("workspace_id", "id");`,
    );
    this.addSql(`create index "merged_record_merge_id_index" on "merged_record" ("workspace_id", "merge_id");`);
    this.addSql(
      `alter table "merged_record" add constraint "merged_record_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id") on delete set null ("account_id");`,
    );
    this.addSql(
      `create index "merged_record_account_id_index" on "merged_record" ("workspace_id", "account_id") where account_id is not null;`,
    );
    this.addSql(
      `alter table "merged_record" add constraint "merged_record_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id") on delete set null ("person_id");`,
    );
    this.addSql(
      `create index "merged_record_person_id_index" on "merged_record" ("workspace_id", "person_id") where person_id is not null;`,
    );
    this.addSql(
      `alter table "merged_record" add constraint "merged_record_has_one_survivor" check (num_nonnulls(account_id, person_id) = 1);`,
    );
    this.addSql(`alter table "merged_record" enable row level security;`);
    this.addSql(`alter table "merged_record" force row level security;`);
    this.addSql(
      `create policy "merged_record_workspace_policy" on "merged_record" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "field_lock" add constraint "field_lock_account_id_foreign" foreign key ("workspace_id", "account_id") references "account" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "field_lock" add constraint "field_lock_person_id_foreign" foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "field_lock" add constraint "field_lock_is_on_one_record" check (num_nonnulls(account_id, person_id) = 1);`,
    );
    this.addSql(`alter table "field_lock" enable row level security;`);
    this.addSql(`alter table "field_lock" force row level security;`);
    this.addSql(
      `create policy "field_lock_workspace_policy" on "field_lock" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );
  }
}
