import { setTimeout as pause } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { escapeIdentifier, type Client } from 'pg';
import { CannotStart } from './cannot-start.ts';
import { withClient } from './embedded-roles.ts';
import { migrationOptions } from './orm.config.ts';

const lockKey = 7_471_102_026;
const patience = 60_000;
const betweenTries = 50;

/** Polled, since waiting inside PostgreSQL would keep a snapshot open and so hold up a concurrent index. */
async function lock(client: Client, until = Date.now() + patience): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [lockKey]);
  if (rows[0]?.locked) return;
  if (Date.now() > until)
    throw new CannotStart('Another start has been migrating the database for a minute: wait for it.');
  await pause(betweenTries);
  await lock(client, until);
}

const grants = (app: string): string => `
  grant usage on schema public to ${app};
  grant select, insert, update, delete on all tables in schema public to ${app};
  grant usage on all sequences in schema public to ${app};
  alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
  revoke update, delete on event from ${app};
  revoke insert, update, delete on mikro_orm_migrations from ${app};`;

const signInGrants = (app: string): string => `
  grant usage on schema auth to ${app};
  grant select, insert, update, delete on all tables in schema auth to ${app};`;

async function grantTo(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ owner: string; signIn: string | null }>(
    `select current_user as owner, to_regnamespace('auth')::text as "signIn"`,
  );
  const [found] = rows;
  if (!found || found.owner === role) return;
  const app = escapeIdentifier(role);
  await client.query(found.signIn ? grants(app) + signInGrants(app) : grants(app));
}

async function runPending(ownerUrl: string): Promise<number> {
  const orm = await MikroORM.init(migrationOptions(ownerUrl));
  try {
    return (await orm.migrator.up()).length;
  } finally {
    await orm.close(true);
  }
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

const isDenied = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && 'code' in thrown && thrown.code === '42501';

function mayNotMigrate(url: string, denied: Error): CannotStart {
  const role = roleOf(url);
  const name = new URL(url).pathname.slice(1);
  const advice = `Make it the owner (alter database ${name} owner to ${role}), or name the owner in DATABASE_OWNER_URL.`;
  return new CannotStart(`The database role ${role} may not migrate ${name} (${denied.message}). ${advice}`, denied);
}

/** Brings the database to today's shape, once, however many instances start; answers how many steps that took. */
export function migrate(ownerUrl: string, appUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    await lock(client);
    try {
      const steps = await runPending(ownerUrl);
      await grantTo(client, roleOf(appUrl));
      return steps;
    } catch (thrown) {
      throw isDenied(thrown) ? mayNotMigrate(ownerUrl, thrown) : thrown;
    }
  });
}
