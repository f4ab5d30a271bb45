import { Migration } from '@mikro-orm/migrations';

/** Work that outlives a request. No role sees across workspaces, so that open jobs are listed apart, with who holds them. */
export class Migration20261122015138_jobs extends Migration {
  override name = 'Migration20261122015138_jobs';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "job" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "kind" text not null, "state" text not null default 'WAITING', "query" text not null, "variables" text not null, "cursor" text null, "parts" int not null default 0, "progress" int not null default 0, "total" int null, "error" varchar(1000) null, "started_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "maker_kind" text not null, "maker_id" uuid null, "maker_name" varchar(1000) not null, primary key ("workspace_id", "id"));`,
    );

    this.addSql(
      `create table "job_part" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "job_id" uuid not null, "number" int not null, "packed" bytea not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "job_part" add constraint "job_part_workspace_id_job_id_number_unique" unique ("workspace_id", "job_id", "number");`,
    );

    this.addSql(`alter table "job" add constraint "job_kind_check" check ("kind" in ('EXPORT'));`);
    this.addSql(
      `alter table "job" add constraint "job_state_check" check ("state" in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "job" add constraint "job_maker_kind_check" check ("maker_kind" in ('MEMBER', 'KEY', 'SYSTEM'));`,
    );
    this.addSql(`alter table "job" enable row level security;`);
    this.addSql(`alter table "job" force row level security;`);
    this.addSql(
      `create policy "job_workspace_policy" on "job" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "job_part" add constraint "job_part_job_id_foreign" foreign key ("workspace_id", "job_id") references "job" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`alter table "job_part" enable row level security;`);
    this.addSql(`alter table "job_part" force row level security;`);
    this.addSql(
      `create policy "job_part_workspace_policy" on "job_part" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(`create table auth.open_job (job_id uuid primary key, workspace_id uuid not null,
      opened_at timestamptz not null default now(), leased_until timestamptz not null default '-infinity',
      holder uuid null, tries int not null default 0);`);
  }
}
