import { Migration } from '@mikro-orm/migrations';

/**
 * What each caller may still ask for, shared by all processes: each takes a part for a moment and brings the rest back.
 * Worth nothing after a crash, when everybody begins anew.
 */
export class Migration20261122014000_budget extends Migration {
  override up(): void {
    this.addSql(`create unlogged table budget (
      workspace_id uuid not null default nullif(current_setting('app.workspace', true), '')::uuid,
      caller_id uuid not null, tokens double precision not null, refilled_at timestamptz not null,
      primary key (workspace_id, caller_id)) with (fillfactor = 50);`);
    this.addSql(`alter table budget enable row level security;`);
    this.addSql(`alter table budget force row level security;`);
    this.addSql(`create policy budget_workspace_policy on budget
      using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid))
      with check (workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid));`);
    this.addSql(`create function exchange_budget(workspace uuid, caller uuid, returned double precision,
        needed double precision, share double precision, most double precision, per_second double precision,
        out taken double precision, out remaining double precision) language plpgsql as $$
      declare
        moment timestamptz;
        there double precision;
      begin
        perform set_config('app.workspace', workspace::text, true);
        insert into budget (workspace_id, caller_id, tokens, refilled_at) values (workspace, caller, most, clock_timestamp())
          on conflict do nothing;
        select tokens, refilled_at into there, moment from budget
          where workspace_id = workspace and caller_id = caller for update;
        there := least(most, returned + there
          + per_second * greatest(0, extract(epoch from clock_timestamp() - moment)::double precision));
        taken := case when there < needed then 0
          when there > most / 5 then greatest(needed, floor(there * share)) else needed end;
        remaining := there - taken;
        update budget set tokens = remaining, refilled_at = greatest(moment, clock_timestamp())
          where workspace_id = workspace and caller_id = caller;
      end $$;`);
  }

  override down(): void {
    this.addSql(`drop function exchange_budget(uuid, uuid, double precision, double precision, double precision,
      double precision, double precision);`);
    this.addSql(`drop table budget;`);
  }
}
