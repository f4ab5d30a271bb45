import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from './orm.config.ts';

/** Writes the migration that brings the last snapshot to the entities of today: `npm run migration -- name`. */
const orm = await MikroORM.init(ormOptions('postgres://localhost/offline'));
const { fileName } = await orm.migrator.create(undefined, false, false, process.argv[2]);
process.stdout.write(fileName ? `migrations/${fileName}\n` : 'The entities have not changed.\n');
await orm.close(true);
