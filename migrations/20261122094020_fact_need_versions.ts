import { Migration } from '@mikro-orm/migrations';

export class Migration20261122094020_fact_need_versions extends Migration {
  override name = 'Migration20261122094020_fact_need_versions';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "fact_need" add "version" int not null default 1, add "created_at" timestamptz(3) not null default now(), add "updated_at" timestamptz(3) not null default now();`,
    );
  }
}
