import { Migration } from '@mikro-orm/migrations';

export class Migration20261122035556_import_jobs extends Migration {
  override name = 'Migration20261122035556_import_jobs';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "import_file" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "name" varchar(500) not null, "bytes" int not null, "packed" bytea null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(`create index "import_file_name" on "import_file" ("workspace_id", "name", "created_at");`);

    this.addSql(`alter table "job" drop constraint "job_kind_check";`);
    this.addSql(
      `alter table "job" add "import_file_id" uuid null, add "mapping" text null, add "dry_run" boolean not null default false, add "counts" jsonb not null default '[]', add "remarks" text[] not null default '{}';`,
    );
    this.addSql(
      `alter table "job" add constraint "job_import_file_id_foreign" foreign key ("workspace_id", "import_file_id") references "import_file" ("workspace_id", "id") on delete set null ("import_file_id");`,
    );
    this.addSql(
      `create index "job_import_file_id_index" on "job" ("workspace_id", "import_file_id") where import_file_id is not null;`,
    );
    this.addSql(`alter table "job" alter column "query" drop not null;`);
    this.addSql(`alter table "job" alter column "variables" drop not null;`);
    this.addSql(`create index "job_recent" on "job" ("workspace_id", "created_at", "id");`);
    this.addSql(`alter table "job" add constraint "job_kind_check" check ("kind" in ('EXPORT', 'IMPORT'));`);

    this.addSql(`alter table "import_file" enable row level security;`);
    this.addSql(`alter table "import_file" force row level security;`);
    this.addSql(
      `create policy "import_file_workspace_policy" on "import_file" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );
  }
}
