import { Migration } from '@mikro-orm/migrations';

export class Migration20261122013502_api_key_rotation extends Migration {
  override name = 'Migration20261122013502_api_key_rotation';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "api_key" add "previous_hash" text null, add "previous_until" timestamptz(3) null, add "rotated_at" timestamptz(3) null;`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_workspace_id_previous_hash_unique" unique ("workspace_id", "previous_hash");`,
    );
  }
}
