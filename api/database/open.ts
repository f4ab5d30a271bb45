import { MikroORM } from '@mikro-orm/postgresql';
import { startEmbedded } from './embedded.ts';
import { examine } from './examine.ts';
import { migrate } from './migrate.ts';
import { ormOptions } from './orm.config.ts';
import { stayPresent } from './presence.ts';

type Wanted = { url?: string | undefined; ownerUrl?: string | undefined; folder: string };
type Reached = { appUrl: string; ownerUrl: string; stop: () => Promise<void> };

export type Database = { orm: MikroORM; appUrl: string; ownerUrl: string; close: () => Promise<void> };

async function reach({ url, ownerUrl, folder }: Wanted): Promise<Reached> {
  if (!url) return reachEmbedded(folder);
  if (ownerUrl) await examine(ownerUrl, 'DATABASE_OWNER_URL');
  return { appUrl: url, ownerUrl: ownerUrl ?? url, stop: async () => undefined };
}

async function reachEmbedded(folder: string): Promise<Reached> {
  const embedded = await startEmbedded(folder);
  const leave = await stayPresent(embedded.appUrl, () => startEmbedded(folder));
  const stop = async (): Promise<void> => {
    await leave();
    await embedded.stop();
  };
  return { ...embedded, stop };
}

/** The database as the program needs it: reached, found safe, migrated. */
export async function openDatabase(wanted: Wanted): Promise<Database> {
  const { appUrl, ownerUrl, stop } = await reach(wanted);
  await examine(appUrl);
  await migrate(ownerUrl, appUrl);
  const orm = await MikroORM.init(ormOptions(appUrl));
  const close = async (): Promise<void> => {
    await orm.close(true);
    await stop();
  };
  return { orm, appUrl, ownerUrl, close };
}
