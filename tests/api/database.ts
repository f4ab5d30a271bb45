import { randomBytes } from 'node:crypto';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { onTestFinished, afterAll, inject } from 'vitest';
import { names, withClient } from '../../api/database/embedded-roles.ts';
import { ormOptions } from '../../api/database/orm.config.ts';
import { actOfProgram, enter } from '../../api/event/act.ts';
import { createWorkspace } from '../../api/workspace/create-workspace.ts';
import type { Member } from '../../api/workspace/member.entity.ts';
import type { Workspace } from '../../api/workspace/workspace.entity.ts';

export type FreshDatabase = { appUrl: string; ownerUrl: string; orm: MikroORM };
export type Inside = { workspace: Workspace; member: Member; em: EntityManager };

const urlIn = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;

const asSuperuser = (statement: string): Promise<unknown> =>
  withClient(inject('superuserUrl'), (client) => client.query(statement));

/** A database of its own for one test file, cloned from the migrated template in some 30 ms and dropped at its end. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${names.database} owner ${names.owner}`);
  const appUrl = urlIn(inject('appUrl'), name);
  const orm = await MikroORM.init(ormOptions(appUrl));
  afterAll(async () => {
    await orm.close(true);
    await asSuperuser(`drop database ${name} with (force)`);
  });
  return { appUrl, ownerUrl: urlIn(inject('ownerUrl'), name), orm };
}

/** An empty database without a single table, for tests of the migration itself. */
export async function emptyDatabase(): Promise<{ appUrl: string; ownerUrl: string }> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`create database ${name} owner ${names.owner}`);
  onTestFinished(async () => void (await asSuperuser(`drop database ${name} with (force)`)));
  return { appUrl: urlIn(inject('appUrl'), name), ownerUrl: urlIn(inject('ownerUrl'), name) };
}

/** An entity manager that sees this workspace alone. */
export function insideOf(orm: MikroORM, workspaceId: string): EntityManager {
  const em = orm.em.fork();
  enter(em, actOfProgram(workspaceId, 'test'));
  return em;
}

/** A workspace with its divisions, its nine roles and one member. */
export async function workspaceFor(orm: MikroORM, name: string): Promise<Inside> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.com`;
  const { workspace, member } = await createWorkspace(orm.em, {
    name,
    member: { userId: `user-${randomBytes(6).toString('hex')}`, name: `Admin of ${name}`, email },
  });
  return { workspace, member, em: insideOf(orm, workspace.id) };
}
