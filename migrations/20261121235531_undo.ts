import { Migration } from '@mikro-orm/migrations';

export class Migration20261121235531_undo extends Migration {
  override name = 'Migration20261121235531_undo';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "undoing" ("id" uuid not null, "workspace_id" uuid not null default nullif(current_setting('app.workspace', true), '')::uuid, "storyboard_id" uuid not null, "actor_id" uuid not null, "operation_id" uuid not null, "by_operation_id" uuid not null, "undone" boolean not null, "sequence" bigint not null, primary key ("workspace_id", "id"));`,
    );
    this.addSql(
      `create index "undoing_workspace_id_operation_id_sequence_index" on "undoing" ("workspace_id", "operation_id", "sequence");`,
    );
    this.addSql(
      `create index "undoing_workspace_id_storyboard_id_actor_id_sequence_index" on "undoing" ("workspace_id", "storyboard_id", "actor_id", "sequence");`,
    );
    this.addSql(
      `alter table "undoing" add constraint "undoing_is_one_operation" unique ("workspace_id", "by_operation_id");`,
    );

    this.addSql(`alter table "event" drop constraint "event_action_check";`);
    this.addSql(
      `create index "event_of_board_operation" on "event" ("workspace_id", "operation_id", "sequence") where type in ('TouchpointCard', 'Epic', 'Release');`,
    );
    this.addSql(
      `create index "event_of_board_actor" on "event" ("workspace_id", "actor_id", "sequence") where type in ('TouchpointCard', 'Epic', 'Release');`,
    );
    this.addSql(
      `alter table "event" add constraint "event_action_check" check ("action" in ('CREATED', 'UPDATED', 'DELETED', 'RESTORED'));`,
    );

    this.addSql(`alter table "release" add "archived_at" timestamptz(3) null;`);

    this.addSql(`alter table "epic" add "archived_at" timestamptz(3) null;`);

    this.addSql(
      `alter table "undoing" add constraint "undoing_storyboard_id_foreign" foreign key ("workspace_id", "storyboard_id") references "storyboard" ("workspace_id", "id") on delete cascade;`,
    );
    this.addSql(`alter table "undoing" enable row level security;`);
    this.addSql(`alter table "undoing" force row level security;`);
    this.addSql(
      `create policy "undoing_workspace_policy" on "undoing" using ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid)) with check ("workspace_id" = (select nullif(current_setting('app.workspace', true), '')::uuid));`,
    );
  }
}
