import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { checked, given, required } from '../write/checked.ts';
import { matching, nameOf, whole } from '../write/form.ts';
import { type Maybe, spelled } from '../write/reference.ts';
import { refuseStaleOrNew } from '../write/refuse-stale.ts';
import type { Division } from './division.entity.ts';
import { holdDivisions, ownKey } from './hold-divisions.ts';
import { Role } from './role.entity.ts';

export interface UpsertRole {
  /** Which role; a new one when nobody has this key. */
  readonly key: string;
  readonly name?: Maybe<string>;
  readonly code?: Maybe<string>;
  /** Its key. */
  readonly division?: Maybe<string>;
  readonly rank?: Maybe<number>;
  readonly ifVersion?: Maybe<number>;
}

const mostRoles = 100;
const codeOfRole = matching(/^[A-Z]{2}$/i, 'A code is two letters.');

/** Names a role anew, moves it to another division of its side, or makes one beside those that were shipped. */
export function upsertRole(em: EntityManager, input: UpsertRole): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const key = checked(ownKey, input.key, ['key']);
    const { divisions, roles } = await holdDivisions(inside);
    const known = roles.find((each) => spelled(each.key) === spelled(key));
    await refuseStaleOrNew(inside, known, { noun: 'role', ifVersion: input.ifVersion });
    const fields = fieldsOf(input, divisionOf(divisions, input.division));
    refuseTaken(roles, known, fields.code);
    if (known && fields.side && fields.side !== known.side) {
      throw new Refusal('CONFLICT', 'A role stays on its side; make another one.', { path: ['division'] });
    }
    const role = known
      ? Object.assign(known, fields)
      : inside.create(Role, { key: key.toUpperCase(), ...wholeOf(fields, roles) });
    await inside.flush();
    return { id: role.id };
  });
}

const fieldsOf = ({ name, code, rank }: UpsertRole, division: Division | undefined) =>
  given({
    name: checked(nameOf(500), name, ['name']) ?? undefined,
    code: checked(codeOfRole, code, ['code'])?.toUpperCase(),
    rank: checked(whole(0, 1_000_000), rank, ['rank']) ?? undefined,
    division,
    side: division?.side,
  });

/** What is new needs all that is shown of a role; without a place of its own it comes last. */
function wholeOf(fields: ReturnType<typeof fieldsOf>, roles: readonly Role[]) {
  if (roles.length >= mostRoles) throw new Refusal('TOO_MANY', `At most ${mostRoles} roles.`, { path: ['key'] });
  const division = required(fields.division, ['division']);
  return {
    name: required(fields.name, ['name']),
    code: required(fields.code, ['code']),
    rank: fields.rank ?? Math.max(-1, ...roles.map(({ rank }) => rank)) + 1,
    division,
    side: division.side,
  };
}

function divisionOf(divisions: readonly Division[], key: Maybe<string>): Division | undefined {
  if (key === undefined) return undefined;
  const named = required(key, ['division']);
  const division = divisions.find((each) => spelled(each.key) === spelled(named));
  if (division) return division;
  throw new Refusal('NOT_FOUND', `No division has the key ${named}.`, { path: ['division'] });
}

function refuseTaken(roles: readonly Role[], own: Role | undefined, code: string | undefined): void {
  const holder = roles.find((each) => each !== own && each.code === code);
  if (!holder) return;
  const detail = { recordType: 'Role', recordId: holder.id };
  throw new Refusal('TAKEN', `${code} stands for ${holder.name}.`, { path: ['code'], detail });
}
