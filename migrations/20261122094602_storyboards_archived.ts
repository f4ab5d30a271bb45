import { Migration } from '@mikro-orm/migrations';

export class Migration20261122094602_storyboards_archived extends Migration {
  override name = 'Migration20261122094602_storyboards_archived';

  override up(): void | Promise<void> {
    this.addSql(`alter table "storyboard" add "archived_at" timestamptz(3) null;`);
  }
}
