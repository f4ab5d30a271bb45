import { Migration } from '@mikro-orm/migrations';

export class Migration20261122013950_members_leave extends Migration {
  override name = 'Migration20261122013950_members_leave';

  override up(): void | Promise<void> {
    this.addSql(`alter table "member" add "left_at" timestamptz(3) null;`);
  }
}
