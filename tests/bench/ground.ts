import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { startEmbedded } from '../../api/database/embedded.ts';
import { migrate } from '../../api/database/migrate.ts';
import { ormOptions } from '../../api/database/orm.config.ts';
import { actOfProgram, enter } from '../../api/event/act.ts';
import { newApiKey } from '../../api/workspace/api-key-text.ts';
import { ApiKey } from '../../api/workspace/api-key.entity.ts';
import { createWorkspace } from '../../api/workspace/create-workspace.ts';

/** A database with one workspace and a key that may do everything in it. */
export interface Ground {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly workspaceId: string;
  readonly key: string;
  readonly orm: MikroORM;
  /** A connection inside the workspace, for making data and looking at it. */
  readonly client: Client;
  close(): Promise<void>;
}

/** PostgreSQL as it is delivered, not as it is made fast for tests. */
export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const { appUrl, ownerUrl, stop } = await startEmbedded(folder);
  await migrate(ownerUrl, appUrl);
  const orm = await MikroORM.init(ormOptions(appUrl));
  const { workspaceId, key } = await newWorkspace(orm);
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  await client.query('select set_config($1, $2, false)', ['app.workspace', workspaceId]);
  const close = async (): Promise<void> => {
    await client.end();
    await orm.close(true);
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { appUrl, ownerUrl, workspaceId, key, orm, client, close };
}

async function newWorkspace(orm: MikroORM): Promise<{ workspaceId: string; key: string }> {
  const member = { userId: 'bench', name: 'Bench', email: 'bench@example.com' };
  const { workspace } = await createWorkspace(orm.em.fork(), { name: 'Bench', member });
  const em = orm.em.fork();
  enter(em, actOfProgram(workspace.id, 'bench'));
  const { secret, hash } = newApiKey(workspace.id);
  em.create(ApiKey, { name: 'bench', hash, scopes: ['READ', 'PLAN', 'RECORD', 'ADMIN'] });
  await em.flush();
  return { workspaceId: workspace.id, key: secret };
}
