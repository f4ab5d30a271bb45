import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { Role } from '../workspace/role.entity.ts';
import { checked, checkedOrEmpty, given, required } from '../write/checked.ts';
import { nameOf, text, whole } from '../write/form.ts';
import { type Maybe, spelled } from '../write/reference.ts';
import { refuseStaleOrNew } from '../write/refuse-stale.ts';
import { FactNeed } from './fact-need.entity.ts';

export interface UpsertFactNeed {
  /** Which need; a new one when nobody has this key. */
  readonly key: string;
  readonly question?: Maybe<string>;
  readonly why?: Maybe<string>;
  readonly helpsCareBy?: Maybe<string>;
  /** Keys of roles. */
  readonly neededBy?: Maybe<readonly string[]>;
  readonly maxAgeDays?: Maybe<number>;
  readonly ifVersion?: Maybe<number>;
}

/** Says which fact which roles need about every account, and why. */
export function upsertFactNeed(em: EntityManager, input: UpsertFactNeed): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const key = checked(nameOf(100), input.key, ['key']);
    const fields = fieldsOf(input);
    const roles = input.neededBy === undefined ? undefined : await rolesWith(inside, input.neededBy ?? []);
    const needs = await inside.find(FactNeed, {}, { populate: ['neededBy'] });
    const known = needs.find((each) => spelled(each.key) === spelled(key));
    await refuseStaleOrNew(inside, known, { noun: 'fact need', ifVersion: input.ifVersion });
    const need = known ? Object.assign(known, fields) : inside.create(FactNeed, { key, ...wholeOf(fields) });
    if (roles) nameRoles(need, roles);
    await inside.flush();
    return { id: need.id };
  });
}

/** A list of its own changes no column, but whoever saw the other list saw another version. */
function nameRoles(need: FactNeed, roles: readonly Role[]): void {
  const kept = new Set(need.neededBy.getItems());
  if (kept.size === roles.length && roles.every((role) => kept.has(role))) return;
  need.neededBy.set(roles);
  need.updatedAt = new Date();
}

const fieldsOf = (input: UpsertFactNeed) =>
  given({
    question: checked(nameOf(100_000), input.question, ['question']),
    why: checked(nameOf(100_000), input.why, ['why']),
    helpsCareBy: checkedOrEmpty(text(100_000), input.helpsCareBy, ['helpsCareBy']),
    maxAgeDays: checkedOrEmpty(whole(1), input.maxAgeDays, ['maxAgeDays']),
  });

function wholeOf(fields: ReturnType<typeof fieldsOf>) {
  return { ...fields, question: required(fields.question, ['question']), why: required(fields.why, ['why']) };
}

/** With the needs they have, since MikroORM ties records to a list it has not loaded by a key that RLS widened. */
async function rolesWith(em: EntityManager, keys: readonly string[]): Promise<Role[]> {
  const roles = await em.find(Role, {}, { populate: ['needs'] });
  const found = keys.map((key, at) => {
    const role = roles.find((each) => spelled(each.key) === spelled(key));
    if (role) return role;
    throw new Refusal('NOT_FOUND', `No role has the key ${key}.`, { path: ['neededBy', String(at)] });
  });
  return [...new Set(found)];
}
