import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../api/database/embedded.ts';
import { names, withClient } from '../../api/database/embedded-roles.ts';
import { migrate } from '../../api/database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    superuserUrl: string;
    ownerUrl: string;
    appUrl: string;
  }
}

/** One PostgreSQL for all tests: its migrated database is the template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-test-'));
  const { superuserUrl, ownerUrl, appUrl, stop } = await startEmbedded(folder, { fast: true });
  await migrate(ownerUrl, appUrl);
  await withClient(superuserUrl, (client) => client.query(`alter database ${names.database} is_template true`));
  project.provide('superuserUrl', superuserUrl);
  project.provide('ownerUrl', ownerUrl);
  project.provide('appUrl', appUrl);
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}
