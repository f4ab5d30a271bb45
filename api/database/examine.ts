import { CannotStart } from './cannot-start.ts';
import { withClient } from './embedded-roles.ts';

type Setting = 'DATABASE_URL' | 'DATABASE_OWNER_URL';
type Findings = { version: number; role: string; superuser: boolean; bypasses: boolean };

const question = `select current_setting('server_version_num')::int as version, current_user as role,
  rolsuper as superuser, rolbypassrls as bypasses from pg_roles where rolname = current_user`;

const plainRoles = { DATABASE_URL: 'throughline_app', DATABASE_OWNER_URL: 'throughline_owner' };
const withoutIt = {
  DATABASE_URL: 'to use the database that comes with the program',
  DATABASE_OWNER_URL: 'to migrate as the role of DATABASE_URL',
};

const place = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
};

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message || cause.name : String(cause));

async function find(url: string, setting: Setting): Promise<Findings> {
  try {
    const { rows } = await withClient(url, (client) => client.query<Findings>(question));
    if (rows[0]) return rows[0];
  } catch (cause) {
    const advice = `Check ${setting}, or leave it out ${withoutIt[setting]}.`;
    throw new CannotStart(`The database at ${place(url)} does not answer (${reasonOf(cause)}). ${advice}`, cause);
  }
  throw new CannotStart(`The database at ${place(url)} does not know the role it was given.`);
}

/** Refuses to start where isolation could not be promised: the role that migrates owns functions that run as itself. */
export async function examine(url: string, setting: Setting = 'DATABASE_URL'): Promise<void> {
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new CannotStart(`${setting} is no address: write postgres://role:password@host/name.`);
  const { version, role, superuser, bypasses } = await find(url, setting);
  if (version < 150_000) {
    throw new CannotStart(`PostgreSQL ${Math.floor(version / 10_000)} is too old: version 15 or newer is needed.`);
  }
  if (superuser || bypasses) {
    const why = superuser ? 'is a superuser' : 'has BYPASSRLS';
    const advice = `Create a plain role (create role ${plainRoles[setting]} login password ...) and use it in ${setting}.`;
    throw new CannotStart(`The database role ${role} ${why} and would see every workspace. ${advice}`);
  }
}
