import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { scopesOf } from './access.ts';
import { ApiKey } from './api-key.entity.ts';
import type { KeyCaller, KnownWorkspace, MemberCaller } from './caller.ts';
import { Member } from './member.entity.ts';
import { Workspace } from './workspace.entity.ts';

const minute = 60_000;

/** Looks up who may enter which workspace. */
export class Directory {
  readonly #orm: MikroORM;

  constructor(orm: MikroORM) {
    this.#orm = orm;
  }

  /** The key with this hash, while it may be used. */
  async key({ workspaceId, hash }: { workspaceId: string; hash: string }): Promise<KeyCaller | undefined> {
    const now = new Date();
    return this.inside(workspaceId).transactional(async (em) => {
      const key = await em.findOne(ApiKey, {
        $or: [{ hash }, { previousHash: hash, previousUntil: { $gt: now } }],
      });
      if (!key?.usableAt(now)) return undefined;
      await noteUse(em, key, now);
      const workspaces = (await em.find(Workspace, {})).map(known);
      return { kind: 'KEY', id: key.id, name: key.name, workspaceId, scopes: new Set(key.scopes), workspaces };
    });
  }

  /** All that a signed-in person is a member of, oldest first. */
  async memberships(userId: string): Promise<MemberCaller[]> {
    const everywhere = { filters: { workspace: false } };
    const person = this.#orm.em.fork();
    person.setSessionContext({ variables: { 'app.user': userId } });
    return person.transactional(async (em) => {
      const workspaces = (await em.find(Workspace, {}, everywhere)).map(known);
      const members = await em.find(Member, { userId }, { ...everywhere, orderBy: { createdAt: 'asc', id: 'asc' } });
      return members.map((member) => ({ ...callerOf(member, userId), workspaces }));
    });
  }

  /** An EntityManager that sees one workspace alone. */
  inside(workspaceId: string): EntityManager {
    const em = this.#orm.em.fork();
    em.setFilterParams('workspace', { id: workspaceId });
    return em;
  }
}

/** Written at most once a minute, whichever of the processes is asked. */
async function noteUse(em: EntityManager, { id, lastUsedAt }: ApiKey, now: Date): Promise<void> {
  const before = new Date(now.getTime() - minute);
  if (lastUsedAt && lastUsedAt > before) return;
  const old = { $or: [{ lastUsedAt: null }, { lastUsedAt: { $lte: before } }] };
  await em.nativeUpdate(ApiKey, { id, ...old }, { lastUsedAt: now });
}

function callerOf(member: Member, userId: string): Omit<MemberCaller, 'workspaces'> {
  const { id, name, email, workspaceId, access } = member;
  return { kind: 'MEMBER', id, name, email, userId, workspaceId, scopes: new Set(scopesOf[access]) };
}

function known({ id, name, slug, demo, version, createdAt, updatedAt }: Workspace): KnownWorkspace {
  return { id, name, slug, demo, version, created_at: createdAt, updated_at: updatedAt };
}
