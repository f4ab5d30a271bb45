import { Migration } from '@mikro-orm/migrations';

/** How often a sign-in, a member or a key has changed: a process that sees another number forgets whom it believed. */
export class Migration20261122041500_callers_changed extends Migration {
  override up(): void {
    this.addSql(`create table auth.callers_changed
      (single boolean primary key default true check (single), times bigint not null);`);
    this.addSql(`insert into auth.callers_changed (times) values (0);`);
  }

  override down(): void {
    this.addSql(`drop table auth.callers_changed;`);
  }
}
