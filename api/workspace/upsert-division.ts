import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { Side } from '../vocabulary.ts';
import { checked, given, required } from '../write/checked.ts';
import { nameOf, oneOf, whole } from '../write/form.ts';
import { type Maybe, spelled } from '../write/reference.ts';
import { refuseStaleOrNew } from '../write/refuse-stale.ts';
import { Division } from './division.entity.ts';
import { holdDivisions, ownKey } from './hold-divisions.ts';
import type { Role } from './role.entity.ts';

export interface UpsertDivision {
  /** Which division; a new one when nobody has this key. */
  readonly key: string;
  readonly name?: Maybe<string>;
  readonly side?: Maybe<Side>;
  readonly rank?: Maybe<number>;
  readonly ifVersion?: Maybe<number>;
}

const mostDivisions = 50;

/** Names a division anew, puts it elsewhere among the others, or makes one beside those that were shipped. */
export function upsertDivision(em: EntityManager, input: UpsertDivision): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const key = checked(ownKey, input.key, ['key']);
    const { divisions, roles } = await holdDivisions(inside);
    const known = divisions.find((each) => spelled(each.key) === spelled(key));
    await refuseStaleOrNew(inside, known, { noun: 'division', ifVersion: input.ifVersion });
    const fields = fieldsOf(input);
    refuseTaken(divisions, known, fields.name);
    if (known) refuseOtherSide(known, roles, fields.side);
    const division = known
      ? Object.assign(known, fields)
      : inside.create(Division, { key: key.toUpperCase(), ...wholeOf(fields, divisions) });
    await inside.flush();
    return { id: division.id };
  });
}

const fieldsOf = ({ name, side, rank }: UpsertDivision) =>
  given({
    name: checked(nameOf(500), name, ['name']) ?? undefined,
    side: checked(oneOf(Side), side, ['side']) ?? undefined,
    rank: checked(whole(0, 1_000_000), rank, ['rank']) ?? undefined,
  });

/** What is new needs all that is shown of a division; without a place of its own it comes last. */
function wholeOf({ name, side, rank }: ReturnType<typeof fieldsOf>, divisions: readonly Division[]) {
  if (divisions.length >= mostDivisions) {
    throw new Refusal('TOO_MANY', `At most ${mostDivisions} divisions.`, { path: ['key'] });
  }
  const last = Math.max(-1, ...divisions.map((each) => each.rank));
  return { name: required(name, ['name']), side: required(side, ['side']), rank: rank ?? last + 1 };
}

/** People tell divisions apart by their names alone. */
function refuseTaken(divisions: readonly Division[], own: Division | undefined, name: string | undefined): void {
  const holder = divisions.find((each) => each !== own && alike(each.name) === alike(name ?? ''));
  if (!holder) return;
  const detail = { recordType: 'Division', recordId: holder.id };
  throw new Refusal('TAKEN', `The division ${holder.key} is called ${holder.name}.`, { path: ['name'], detail });
}

const alike = (name: string): string => name.trim().toLowerCase();

/** Whoever plays a role of it would change sides with it. */
function refuseOtherSide(division: Division, roles: readonly Role[], side: Side | undefined): void {
  if (!side || side === division.side) return;
  const [first, ...others] = roles.filter((role) => role.division === division).map(({ name }) => name);
  if (first === undefined) return;
  const held = others.length > 0 ? `${others.length + 1} roles belong` : `${first} belongs`;
  throw new Refusal('CONFLICT', `${held} to it, so it stays on its side.`, { path: ['side'] });
}
