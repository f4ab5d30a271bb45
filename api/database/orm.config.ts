import { join } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { EventRecorder } from '../event/record-events.ts';
import { entities } from './entities.ts';
import { IsolatedMigrationGenerator } from './migration-generator.ts';
import { NamedClient } from './named-client.ts';
import { projectFolder } from './project-folder.ts';

const connection = {
  Client: NamedClient,
  pipeline: true,
  options: '-c TimeZone=UTC',
  connectionTimeoutMillis: 2_000,
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
  query_timeout: 12_000,
  keepAlive: true,
};

const migrations = {
  path: join(projectFolder(), 'migrations'),
  glob: '[0-9]*.ts',
  snapshotName: 'schema.snapshot',
  snapshotOnMigrate: false,
  generator: IsolatedMigrationGenerator,
  fileName: (timestamp: string, name?: string) => `${timestamp}_${name ?? 'change'}`,
  silent: true,
};

/** The one description of how the program meets its database. */
export function ormOptions(url: string): Options {
  return defineConfig({
    clientUrl: url,
    entities,
    driverOptions: connection,
    pool: { min: 0, max: 6, idleTimeoutMillis: 30_000 },
    subscribers: [new EventRecorder()],
    extensions: [Migrator],
    migrations,
    debug: false,
  });
}

/** The same without the limits of a request: an index over years of life takes its time. */
export function migrationOptions(url: string): Options {
  return { ...ormOptions(url), driverOptions: { ...connection, statement_timeout: 0, query_timeout: 0 } };
}
