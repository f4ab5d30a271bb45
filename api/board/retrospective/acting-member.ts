import type { EntityManager } from '@mikro-orm/postgresql';
import { actOf } from '../../event/act.ts';
import { Refusal } from '../../refusal.ts';
import { Member } from '../../workspace/member.entity.ts';

/** The member who acts; nobody when a key or the program does. */
export function actingMember(em: EntityManager): Member | null {
  const { kind, id } = actOf(em).actor;
  return kind === 'MEMBER' && id ? em.getReference(Member, id) : null;
}

/** The same for what only people do: a note has an author, and a vote is somebody's. */
export function neededMember(em: EntityManager): Member {
  const member = actingMember(em);
  if (member) return member;
  throw new Refusal('FORBIDDEN', 'Notes and votes belong to members; a key has none.');
}
