import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { matching } from '../write/form.ts';
import { Division } from './division.entity.ts';
import { Role } from './role.entity.ts';

/** How roles and divisions are named by programs. */
export const ownKey = matching(
  /^[A-Z][A-Z0-9_-]{0,99}$/i,
  'A key is made of up to 100 letters, digits and underscores.',
);

interface Arrangement {
  readonly divisions: readonly Division[];
  readonly roles: readonly Role[];
}

/** All divisions with their roles, which nobody else arranges until the transaction ends; they are few. */
export async function holdDivisions(em: EntityManager): Promise<Arrangement> {
  await sql`select from division order by id for no key update`.execute(em.getKysely());
  return { divisions: await em.find(Division, {}), roles: await em.find(Role, {}) };
}
