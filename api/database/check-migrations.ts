import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from './orm.config.ts';

/** Fails when entities changed and no migration was written for it. */
const orm = await MikroORM.init(ormOptions('postgres://localhost/offline'));
const drifted = await orm.migrator.checkSchema();
await orm.close(true);
if (drifted) {
  process.stderr.write('The entities changed without a migration: run `npm run migration -- name`.\n');
  process.exitCode = 1;
}
