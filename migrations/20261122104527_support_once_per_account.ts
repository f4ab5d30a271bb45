import { Migration } from '@mikro-orm/migrations';

/** Support that was given twice in the same moment counts once: the first stays. */
export class Migration20261122104527_support_once_per_account extends Migration {
  override name = 'Migration20261122104527_support_once_per_account';

  override up(): void | Promise<void> {
    this.addSql(`alter table "idea_support" no force row level security;`);
    this.addSql(
      `delete from "idea_support" as again using "idea_support" as first where again.person_id is null
        and first.person_id is null and first.workspace_id = again.workspace_id and first.idea_id = again.idea_id
        and first.account_id = again.account_id and first.id < again.id;`,
    );
    this.addSql(`alter table "idea_support" force row level security;`);
    this.addSql(
      `create unique index "idea_support_once_per_account" on "idea_support" ("workspace_id", "idea_id", "account_id") where person_id is null;`,
    );
  }
}
