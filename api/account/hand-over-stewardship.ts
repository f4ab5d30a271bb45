import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';
import { Division } from '../workspace/division.entity.ts';
import { checked } from '../write/checked.ts';
import { nameOf } from '../write/form.ts';
import { idOfRecord } from '../write/id-of-record.ts';
import { type RecordRef, spelled } from '../write/reference.ts';
import { Account } from './account.entity.ts';
import { Person } from './person.entity.ts';
import { Stewardship } from './stewardship.entity.ts';

export interface HandOver {
  account: RecordRef;
  /** The key of the division. */
  division: string;
  person: RecordRef;
  reason: string;
}

/** The stewardship of a division for an account goes to somebody else, and answers the new one. */
export async function handOverStewardship(em: EntityManager, given: HandOver): Promise<{ id: string }> {
  const reason = checked(nameOf(100_000), given.reason, ['reason']);
  return em.transactional(async (inner) => begin(inner, await partiesOf(inner, given), reason), {
    propagation: 'required',
  });
}

interface Parties {
  readonly account: Account;
  readonly division: Division;
  readonly person: Person;
}

async function partiesOf(em: EntityManager, given: HandOver): Promise<Parties> {
  const account = await idOfRecord(em, { target: 'account', ref: given.account, path: ['account'] });
  const person = await idOfRecord(em, { target: 'person', ref: given.person, path: ['person'] });
  const division = await divisionNamed(em, given.division);
  return { account: em.getReference(Account, account), division, person: em.getReference(Person, person) };
}

async function divisionNamed(em: EntityManager, key: string): Promise<Division> {
  const divisions = await em.find(Division, {});
  const division = divisions.find((each) => spelled(each.key) === spelled(key));
  if (division) return division;
  throw new Refusal('NOT_FOUND', `No division has the key ${key}.`, { path: ['division'] });
}

/** The old one ends before the new one begins: there is never more than one. */
async function begin(em: EntityManager, parties: Parties, reason: string): Promise<{ id: string }> {
  const since = new Date();
  const { account, division, person } = parties;
  const active = await em.findOne(
    Stewardship,
    { account, division, until: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (active?.person.id === person.id) throw alreadySteward();
  active?.end(since);
  await em.flush();
  const next = em.create(Stewardship, { account, division, person, since, reason });
  await em.flush();
  return { id: next.id };
}

const alreadySteward = (): Refusal =>
  new Refusal('CONFLICT', 'This person is the steward of the division already.', { path: ['person'] });
