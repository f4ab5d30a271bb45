import { Migration } from '@mikro-orm/migrations';

export class Migration20261122100316_support_given_to extends Migration {
  override name = 'Migration20261122100316_support_given_to';

  override up(): void | Promise<void> {
    this.addSql(`alter table "idea_support" add "given_to_id" uuid null;`);
    this.addSql(
      `alter table "idea_support" add constraint "idea_support_given_to_id_foreign" foreign key ("workspace_id", "given_to_id") references "idea" ("workspace_id", "id") on delete set null ("given_to_id");`,
    );
    this.addSql(
      `create index "idea_support_given_to_id_index" on "idea_support" ("workspace_id", "given_to_id") where given_to_id is not null;`,
    );
  }
}
