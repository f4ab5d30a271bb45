import { Migration } from '@mikro-orm/migrations';

export class Migration20261122013121_webhooks extends Migration {
  override name = 'Migration20261122013121_webhooks';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "webhook" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "name" varchar(500) not null, "url" varchar(2000) not null, "document" varchar(100000) not null, "events" text[] not null default '{}', "fields" text[] null, "active" boolean not null default true, "stopped_because" varchar(1000) null, "maker_kind" text not null, "maker_id" uuid null, "maker_name" varchar(1000) not null, "secret" text not null, "previous_secret" text null, "previous_until" timestamptz(3) null, "sequence" bigint not null, "round" int not null default 0, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `alter table "webhook" add constraint "webhook_workspace_id_name_unique" unique ("workspace_id", "name");`,
    );

    this.addSql(
      `create table "webhook_delivery" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "created_at" timestamptz(3) not null default now(), "webhook_id" uuid not null, "event_id" uuid not null, "sequence" bigint not null, "type" varchar(100) not null, "round" int not null default 0, "state" text not null default 'WAITING', "tries" int not null default 0, "due_at" timestamptz(3) not null default now(), "payload" text null, "attempts" jsonb not null default '[]', primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "webhook_delivery_due" on "webhook_delivery" ("workspace_id", "webhook_id", "due_at") where state = 'WAITING';`,
    );
    this.addSql(
      `create index "webhook_delivery_log" on "webhook_delivery" ("workspace_id", "webhook_id", "sequence", "id");`,
    );
    this.addSql(
      `alter table "webhook_delivery" add constraint "webhook_delivery_workspace_id_webhook_id_event_id_round_unique" unique ("workspace_id", "webhook_id", "event_id", "round");`,
    );

    this.addSql(
      `alter table "webhook" add constraint "webhook_maker_kind_check" check ("maker_kind" in ('MEMBER', 'KEY', 'SYSTEM'));`,
    );
    this.addSql(`alter table "webhook" enable row level security;`);
    this.addSql(`alter table "webhook" force row level security;`);
    this.addSql(
      `create policy "webhook_workspace_policy" on "webhook" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "webhook_delivery" add constraint "webhook_delivery_webhook_id_foreign" foreign key ("workspace_id", "webhook_id") references "webhook" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(
      `alter table "webhook_delivery" add constraint "webhook_delivery_state_check" check ("state" in ('WAITING', 'DELIVERED', 'DEAD'));`,
    );
    this.addSql(`alter table "webhook_delivery" enable row level security;`);
    this.addSql(`alter table "webhook_delivery" force row level security;`);
    this.addSql(
      `create policy "webhook_delivery_workspace_policy" on "webhook_delivery" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );
    this.addSql(`create table auth.webhook_place (workspace_id uuid primary key);`);
  }
}
