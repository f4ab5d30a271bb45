import { Migration } from '@mikro-orm/migrations';

/**
 * The order of the log is that in which numbers are drawn, not that of commits. Whoever is about to write events first
 * announces, by a lock that everybody can see and that ends with the transaction, above which number they will be.
 */
export class Migration20261122001000_settled extends Migration {
  override up(): void {
    this.addSql(`create function announce_events() returns trigger language plpgsql as $$
      begin
        if coalesce(current_setting('app.announced', true), '') <> 'on' then
          perform pg_advisory_xact_lock_shared(1::bigint << 62 | coalesce(pg_sequence_last_value('event_sequence_seq'), 0));
          perform set_config('app.announced', 'on', true);
        end if;
        return null;
      end $$;`);
    this.addSql(`create trigger event_is_announced before insert on event
      for each statement execute function announce_events();`);
    this.addSql(`create function settled_sequence() returns bigint language plpgsql as $$
      declare
        last bigint := coalesce(pg_sequence_last_value('event_sequence_seq'), 0);
        announced bigint;
      begin
        select min((classid::bigint - (1::bigint << 30)) << 32 | objid::bigint) into announced from pg_locks
        where locktype = 'advisory' and objsubid = 1 and classid::bigint >= 1::bigint << 30 and classid::bigint < 1::bigint << 31
          and database = (select oid from pg_database where datname = current_database());
        return least(last, announced);
      end $$;`);
  }

  override down(): void {
    this.addSql(`drop function settled_sequence();`);
    this.addSql(`drop trigger event_is_announced on event;`);
    this.addSql(`drop function announce_events();`);
  }
}
