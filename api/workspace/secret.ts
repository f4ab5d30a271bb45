import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

/** A secret all instances share: made by the first that asks, kept in the database. */
export async function secretNamed(name: string, database: Kysely<unknown>): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  await sql`insert into auth.secret (name, value) values (${name}, ${value}) on conflict do nothing`.execute(database);
  const found = await sql<{ value: string }>`select value from auth.secret where name = ${name}`.execute(database);
  return found.rows[0]?.value ?? value;
}
