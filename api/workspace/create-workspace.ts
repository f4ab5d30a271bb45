import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actOfProgram, claimedAct, enter, type Act } from '../event/act.ts';
import type { Access } from '../vocabulary.ts';
import { defaultDivisions, defaultRoles } from './default-roles.ts';
import { Division } from './division.entity.ts';
import { Member } from './member.entity.ts';
import { Role } from './role.entity.ts';
import { Workspace } from './workspace.entity.ts';

export type FirstMember = { userId: string | null; name: string; email: string; access?: Access };
export type NewWorkspace = { name: string; slug?: string; member: FirstMember; demo?: boolean };

const slugOf = (name: string, id: string): string => {
  const readable = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const words = readable.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  return `${words}-${id.slice(-6)}`.replace(/^-+/, '');
};

function createDivisions(em: EntityManager): Map<string, Division> {
  const divisions = defaultDivisions.map((each, rank) => em.create(Division, { ...each, rank }));
  return new Map(divisions.map((division) => [division.key, division]));
}

function createRoles(em: EntityManager): void {
  const divisions = createDivisions(em);
  defaultRoles.forEach((each, rank) => {
    const division = divisions.get(each.division);
    if (division) em.create(Role, { ...each, division, side: division.side, rank });
  });
}

const foundingAct = (em: EntityManager, workspaceId: string): Act => ({
  ...(claimedAct(em) ?? actOfProgram(workspaceId, 'createWorkspace')),
  workspaceId,
});

/** A new world of its own: six divisions, the nine roles and one member to begin with. */
export async function createWorkspace(em: EntityManager, { name, slug, member, demo = false }: NewWorkspace) {
  const id = uuidv7();
  const inside = em.fork();
  enter(inside, foundingAct(inside, id));
  const left = em.isInTransaction() ? await shareTransaction(em, { inside, id }) : null;
  const workspace = inside.create(Workspace, { id, name, slug: slug ?? slugOf(name, id), demo });
  createRoles(inside);
  const first = inside.create(Member, { access: 'ADMIN', ...member });
  await inside.flush();
  if (left) await turnTo(em, left);
  return { workspace, member: first };
}

/** In a transaction under way the database is told by hand which world is written now; answers which was left. */
async function shareTransaction(em: EntityManager, { inside, id }: { inside: EntityManager; id: string }) {
  inside.setTransactionContext(em.getTransactionContext());
  return turnTo(em, id);
}

async function turnTo(em: EntityManager, workspaceId: string): Promise<string | null> {
  const { rows } = await sql<{ before: string | null }>`with before as materialized (
      select current_setting('app.workspace', true) as before)
    select before, set_config('app.workspace', ${workspaceId}, true) from before`.execute(em.getKysely());
  return rows[0]?.before ?? null;
}
