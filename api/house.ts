import type { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { Pool } from 'pg';
import { Slicer } from './board/slicer.ts';
import { Live } from './event/live.ts';
import { Presences } from './event/presences.ts';
import { Graph } from './graph/graph.ts';
import { Reader } from './graph/reader.ts';
import { Proxies } from './http/address.ts';
import { Metrics } from './http/metrics.ts';
import { Budgets } from './limit/budget.ts';
import type { Logger } from './log.ts';
import { Jobs } from './job/jobs.ts';
import { openSchema } from './schema.ts';
import type { Settings } from './settings.ts';
import { shapes } from './shapes.ts';
import { Webhooks } from './webhook/webhooks.ts';
import { type Auth, openAuth } from './workspace/auth.ts';
import { Callers } from './workspace/callers.ts';
import { Directory } from './workspace/directory.ts';
import { secretNamed } from './workspace/secret.ts';

/** Everything that lives as long as the program. */
export interface House {
  readonly orm: MikroORM;
  readonly appUrl: string;
  readonly pool: Pool;
  readonly graph: Graph;
  readonly reader: Reader;
  readonly live: Live;
  readonly presences: Presences;
  readonly slicer: Slicer;
  readonly webhooks: Webhooks;
  readonly schema: GraphQLSchema;
  readonly auth: Auth;
  readonly directory: Directory;
  readonly callers: Callers;
  readonly budgets: Budgets;
  readonly metrics: Metrics;
  readonly proxies: Proxies;
  readonly settings: Settings;
  readonly log: Logger;
  close(): Promise<void>;
}

interface Ground {
  readonly orm: MikroORM;
  readonly appUrl: string;
  readonly settings: Settings;
  readonly log: Logger;
}

export async function openHouse({ orm, appUrl, settings, log }: Ground): Promise<House> {
  const pool = readingPool(appUrl, settings, log);
  const database = orm.em.getKysely<unknown>();
  const secret = settings.secret ?? (await secretNamed('session', database));
  const auth = openAuth({ database, secret, publicUrl: settings.publicUrl });
  const directory = new Directory(orm);
  const reader = new Reader(pool);
  const house: Omit<House, 'webhooks' | 'close'> = {
    orm,
    appUrl,
    pool,
    graph: new Graph(orm.getMetadata(), shapes),
    reader,
    live: new Live({ pool, reader, log }),
    presences: new Presences({ reader, directory, log }),
    slicer: new Slicer(settings.sliceBudget),
    schema: openSchema(),
    auth,
    directory,
    callers: new Callers({ auth, directory, pool }),
    budgets: new Budgets({ pool, allowance: settings.allowance, log }),
    metrics: new Metrics(),
    proxies: new Proxies(settings.trustedProxies),
    settings,
    log,
  };
  return withWebhooks(house);
}

/** Webhooks answer their documents with everything else in the house. */
function withWebhooks(ground: Omit<House, 'webhooks' | 'close'>): House {
  const house = ground as House & { webhooks: Webhooks; close: () => Promise<void> };
  const webhooks = new Webhooks(house);
  const jobs = new Jobs(house);
  webhooks.start();
  jobs.start();
  return Object.assign(house, {
    webhooks,
    close: async () => {
      await Promise.all([webhooks.stop(), jobs.stop()]);
      await Promise.all([ground.budgets.close(), ground.slicer.close()]);
      await ground.pool.end();
    },
  });
}

function readingPool(connectionString: string, settings: Settings, log: Logger): Pool {
  const pool = new Pool({
    connectionString,
    max: settings.readingConnections,
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    keepAlive: true,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a reading connection was lost'));
  return pool;
}
