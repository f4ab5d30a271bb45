import { Migration } from '@mikro-orm/migrations';

export class Migration20261122034320_webhook_lease extends Migration {
  override name = 'Migration20261122034320_webhook_lease';

  override up(): void | Promise<void> {
    this.addSql(`alter table "webhook_delivery" add "leased_until" timestamptz(3) null;`);
    this.addSql(
      `create index "webhook_delivery_old" on "webhook_delivery" ("workspace_id", "created_at") where state = 'DELIVERED';`,
    );
  }
}
