import { Migration } from '@mikro-orm/migrations';

export class Migration20261122034726_interactions_by_milestone extends Migration {
  override name = 'Migration20261122034726_interactions_by_milestone';

  override up(): void | Promise<void> {
    this.addSql(
      `create index "interaction_of_milestone" on "interaction" ("workspace_id", "milestone", "occurred_at") include ("account_id") where milestone is not null;`,
    );
  }
}
