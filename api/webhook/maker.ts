import type { EntityManager } from '@mikro-orm/postgresql';
import { scopesOf } from '../workspace/access.ts';
import { ApiKey } from '../workspace/api-key.entity.ts';
import type { Caller } from '../workspace/caller.ts';
import { Member } from '../workspace/member.entity.ts';
import type { Webhook } from './webhook.entity.ts';

/** Whoever made a webhook or started a job, with what they may do today; nobody when they are gone. */
export async function makerOf(
  em: EntityManager,
  made: Pick<Webhook, 'makerKind' | 'makerId' | 'workspaceId'>,
): Promise<Exclude<Caller, { kind: 'NOBODY' }> | undefined> {
  const { makerKind, makerId, workspaceId } = made;
  if (makerId === null || makerId === undefined) return undefined;
  const of = { id: makerId, workspaceId, workspaces: [] };
  if (makerKind === 'KEY') {
    const key = await em.findOne(ApiKey, { id: makerId });
    return key?.usableAt(new Date()) ? { ...of, kind: 'KEY', name: key.name, scopes: new Set(key.scopes) } : undefined;
  }
  const member = await em.findOne(Member, { id: makerId });
  if (!member?.userId) return undefined;
  const { name, email, userId, access } = member;
  return { ...of, kind: 'MEMBER', name, email, userId, scopes: new Set(scopesOf[access]) };
}
