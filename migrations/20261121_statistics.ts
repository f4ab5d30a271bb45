import { Migration } from '@mikro-orm/migrations';

/**
 * The app role owns no table, so it cannot have the planner look at what it has just written. Without that, every
 * foreign key that points into a young table is checked by walking the whole workspace.
 */
export class Migration20261121_statistics extends Migration {
  override up(): void {
    this.addSql(`create function learn_size(which regclass, written integer) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if (select reltuples from pg_class where oid = which) < written then
          execute format('analyze (skip_locked) %s', which);
        end if;
      end $$;`);
  }

  override down(): void {
    this.addSql(`drop function learn_size(regclass, integer);`);
  }
}
