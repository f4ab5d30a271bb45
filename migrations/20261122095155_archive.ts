import { Migration } from '@mikro-orm/migrations';

export class Migration20261122095155_archive extends Migration {
  override name = 'Migration20261122095155_archive';

  override up(): void | Promise<void> {
    this.addSql(`create index "account_archived" on "account" ("workspace_id", "id") where archived_at is not null;`);

    this.addSql(`create index "person_archived" on "person" ("workspace_id", "id") where archived_at is not null;`);

    this.addSql(`alter table "outcome" add "archived_at" timestamptz(3) null;`);

    this.addSql(`alter table "idea" add "archived_at" timestamptz(3) null;`);

    this.addSql(
      `create index "external_ref_archived" on "external_ref" ("workspace_id", "system", "external_id") where archived_at is not null;`,
    );
  }
}
