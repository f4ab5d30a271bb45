import { newId } from '../../api/database/new-id.ts';
import type { accountRows, ticketRows } from './bulk-rows.ts';
import type { Ground } from './ground.ts';

type Accounts = ReturnType<typeof accountRows>;
type Tickets = ReturnType<typeof ticketRows>;

const array = (values: readonly string[]): string => `{${values.join()}}`;

const intoAccount = `insert into account (id, workspace_id, name, domains, industry, tags, stage, stage_since, notes,
    location, employees, annual_revenue, founded_year)
  select id, $1, name, domains::text[], industry, tags::text[], stage, since, notes, location, employees, revenue, year
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::text[],
    $10::text[], $11::int[], $12::float8[], $13::int[])
    as rows (id, name, domains, industry, tags, stage, since, notes, location, employees, revenue, year)`;
const intoRef = `insert into external_ref (id, workspace_id, system, external_id, account_id)
  select id, $1, 'limit', external_id, account from unnest($2::uuid[], $3::text[], $4::uuid[]) as rows (id, external_id, account)`;
const intoEvent = `insert into event (id, workspace_id, actor_kind, actor_name, cause, operation_id, type, record_id, action, changes)
  select id, $1, 'SYSTEM', 'Bench', 'limit', $2, 'Account', account, 'CREATED', changes
  from unnest($3::uuid[], $4::uuid[], $5::jsonb[]) as rows (id, account, changes)`;
const intoInteraction = `insert into interaction (id, workspace_id, account_id, kind, occurred_at, channel, direction,
    subject, text, sentiment, tags, external_system, external_id)
  select id, $1, account, 'TICKET', at, 'EMAIL', 'INBOUND', subject, text, sentiment, tags::text[], 'limit', external_id
  from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::float8[], $8::text[], $9::text[])
    as rows (id, account, at, subject, text, sentiment, tags, external_id)`;

/** What SQL written by hand does with new accounts: nothing looked up, nothing checked, the same three tables. */
export async function insertAccounts({ client, workspaceId }: Ground, rows: Accounts): Promise<void> {
  const ids = rows.map(newId);
  const lists = [rows.map(({ domains }) => array(domains)), rows.map(({ tags }) => array(tags))] as const;
  const told = [rows.map(({ notes }) => notes), rows.map(({ location }) => location)] as const;
  const figures = [
    rows.map((row) => row.employees),
    rows.map((row) => row.annualRevenue),
    rows.map((row) => row.foundedYear),
  ];
  const stages = [rows.map(({ stage }) => stage), rows.map(({ stageSince }) => stageSince)] as const;
  const names = [rows.map(({ name }) => name), lists[0], rows.map(({ industry }) => industry), lists[1]] as const;
  const changes = rows.map((row) =>
    JSON.stringify(Object.fromEntries(Object.entries(row).map(([field, is]) => [field, [null, is]]))),
  );
  await client.query('begin');
  await client.query(intoAccount, [workspaceId, ids, ...names, ...stages, ...told, ...figures]);
  await client.query(intoRef, [workspaceId, rows.map(newId), rows.map(({ ref }) => ref.externalId), ids]);
  await client.query(intoEvent, [workspaceId, newId(), rows.map(newId), ids, changes]);
  await client.query('commit');
}

/** One statement for all of them, and no events. */
export async function insertTickets({ client, workspaceId }: Ground, rows: Tickets): Promise<void> {
  const who = [rows.map(newId), rows.map(({ account }) => account.id), rows.map(({ at }) => at)];
  const what = [
    rows.map(({ subject }) => subject),
    rows.map(({ text }) => text),
    rows.map(({ sentiment }) => sentiment),
  ];
  const rest = [rows.map(({ tags }) => array(tags)), rows.map(({ ref }) => ref.externalId)];
  await client.query(intoInteraction, [workspaceId, ...who, ...what, ...rest]);
}
