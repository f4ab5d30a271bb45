import { Migration } from '@mikro-orm/migrations';

const tracked = `add "version" int not null default 1, add "created_at" timestamptz(3) not null default now(),
  add "updated_at" timestamptz(3) not null default now()`;

/** Roles, divisions and workspaces count their changes; of those that are there, the id says when they were made. */
export class Migration20261122101227_roles_tracked extends Migration {
  override name = 'Migration20261122101227_roles_tracked';

  override up(): void | Promise<void> {
    for (const table of ['division', 'role']) {
      this.addSql(`alter table "${table}" ${tracked};`);
      this.addSql(`alter table "${table}" no force row level security;`);
      this.addSql(`update "${table}" set "created_at" = coalesce(uuid_extract_timestamp("id"), "created_at");`);
      this.addSql(`alter table "${table}" force row level security;`);
    }
    this.addSql(`alter table "workspace" add "version" int not null default 1,
      add "updated_at" timestamptz(3) not null default now();`);
  }
}
