import { Migration } from '@mikro-orm/migrations';

/** Finds the cards that ever came into a release; an index over an expression, which an entity cannot tell. */
export class Migration20261122004500_burn_up extends Migration {
  override up(): void {
    this.addSql(
      `create index "event_into_release" on "event" ("workspace_id", (changes -> 'release' ->> 1)) where type = 'TouchpointCard' and changes -> 'release' is not null;`,
    );
  }

  override down(): void {
    this.addSql(`drop index "event_into_release";`);
  }
}
