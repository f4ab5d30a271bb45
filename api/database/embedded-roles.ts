import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Secrets } from './embedded-secrets.ts';

export const names = { database: 'throughline', owner: 'throughline_owner', app: 'throughline_app' } as const;

/** Runs a few statements on a connection of their own. */
export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  const limits = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
  await client.query(`${verb} role ${escapeIdentifier(role)} ${limits} password ${escapeLiteral(password)}`);
}

/** The owner makes tables and migrates them, the app reads and writes them: neither can pass by row-level security. */
export async function makeRolesAndDatabase(superuserUrl: string, secrets: Secrets): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [names.database]);
    if (rowCount) return;
    await makeRole(client, names.owner, secrets.ownerPassword);
    await makeRole(client, names.app, secrets.appPassword);
    await client.query(`create database ${names.database} owner ${names.owner}`);
  });
}
