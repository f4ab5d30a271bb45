import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Workspace } from '../workspace/workspace.entity.ts';
import { Unreadable } from './unreadable.ts';

/** The workspace of a slug or a name, or the only one there is. */
export async function findWorkspace(orm: MikroORM, wanted: string | undefined): Promise<Workspace> {
  const all = await workspaces(orm);
  const meant = all.filter(({ slug, name }) => wanted === undefined || wanted === slug || wanted === name);
  const [only] = meant;
  if (only && meant.length === 1) return only;
  if (all.length === 0) throw new Unreadable('There is no workspace yet: start the program once with `npm start`.');
  const names = all.map(({ slug, name }) => `${slug} (${name})`).join(', ');
  if (wanted === undefined) throw new Unreadable(`Say which workspace with --workspace; there are ${names}.`);
  throw new Unreadable(
    `"${wanted}" is ${only ? 'the name of several workspaces' : 'no workspace'}; there are ${names}.`,
  );
}

/** Row-level security shows a workspace only to its members, so each person who signs in is asked for theirs. */
async function workspaces(orm: MikroORM): Promise<Workspace[]> {
  const found = new Map<string, Workspace>();
  const { rows } = await sql<{ id: string }>`select id from auth."user"`.execute(orm.em.fork().getKysely());
  for (const { id } of rows) {
    for (const workspace of await workspacesOf(orm.em.fork(), id)) found.set(workspace.id, workspace);
  }
  return [...found.values()].sort((one, other) => one.slug.localeCompare(other.slug));
}

function workspacesOf(em: EntityManager, userId: string): Promise<Workspace[]> {
  em.setSessionContext({ variables: { 'app.user': userId } });
  return em.transactional((inside) => inside.find(Workspace, {}, { filters: { workspace: false } }));
}
