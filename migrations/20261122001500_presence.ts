import { Migration } from '@mikro-orm/migrations';

/** Who looks at a board right now: true for seconds, so that nothing of it is worth being kept over a crash. */
export class Migration20261122001500_presence extends Migration {
  override up(): void {
    this.addSql(`create unlogged table presence (
      workspace_id uuid not null default nullif(current_setting('app.workspace', true), '')::uuid,
      storyboard_id uuid not null, tab uuid not null, member_id uuid not null, name varchar(1000) not null,
      editing uuid null, stream uuid not null, seen_at timestamptz not null default now(),
      primary key (workspace_id, storyboard_id, tab),
      constraint presence_storyboard_id_foreign foreign key (workspace_id, storyboard_id)
        references storyboard (workspace_id, id) on delete cascade);`);
    this.addSql(`alter table presence enable row level security;`);
    this.addSql(`alter table presence force row level security;`);
    this.addSql(`create policy presence_workspace_policy on presence
      using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid))
      with check (workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid));`);
  }

  override down(): void {
    this.addSql(`drop table presence;`);
  }
}
