import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';
import { Access } from '../vocabulary.ts';
import { idOf, unknown } from '../write/known-id.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import type { Maybe } from '../write/reference.ts';
import { Member } from './member.entity.ts';

const place = { path: ['member'], noun: 'member' };

interface ChangeMember {
  readonly member: string;
  readonly access: Access;
  readonly ifVersion?: Maybe<number>;
}

type RemoveMember = Omit<ChangeMember, 'access'>;

/** Changes what a member may do. */
export async function changeMember(
  em: EntityManager,
  { member: id, access, ifVersion }: ChangeMember,
): Promise<string> {
  const member = await held(em, id);
  await refuseStale(em, member, ifVersion);
  if (access !== Access.ADMIN) await refuseLastAdmin(em, member);
  member.access = access;
  await em.flush();
  return member.id;
}

/** Ends somebody's membership. */
export async function removeMember(em: EntityManager, { member: id, ifVersion }: RemoveMember): Promise<string> {
  const member = await held(em, id);
  await refuseStale(em, member, ifVersion);
  await refuseLastAdmin(em, member);
  member.leave(new Date());
  await em.flush();
  return member.id;
}

async function held(em: EntityManager, id: string): Promise<Member> {
  const wanted = { id: idOf(id, place), leftAt: null };
  const member = await em.findOne(Member, wanted, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!member) throw unknown(place);
  return member;
}

/** A workspace that nobody can manage would be lost; the admins are held, so that no two of them leave at once. */
async function refuseLastAdmin(em: EntityManager, { id }: Member): Promise<void> {
  const admins = await em.find(
    Member,
    { access: Access.ADMIN, leftAt: null, userId: { $ne: null } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  if (admins.length !== 1 || admins[0]?.id !== id) return;
  throw new Refusal('CONFLICT', 'This is the last admin. Make somebody else an admin first.', { path: ['member'] });
}
