import { MikroORM } from '@mikro-orm/postgresql';
import { startEmbedded } from './embedded.ts';
import { examine } from './examine.ts';
import { migrate } from './migrate.ts';
import { ormOptions } from './orm.config.ts';

type Wanted = { url?: string | undefined; ownerUrl?: string | undefined; folder: string };
type Reached = { appUrl: string; ownerUrl: string; stop: () => Promise<void> };

export type Database = { orm: MikroORM; appUrl: string; ownerUrl: string; close: () => Promise<void> };

async function reach({ url, ownerUrl, folder }: Wanted): Promise<Reached> {
  if (!url) return startEmbedded(folder);
  return { appUrl: url, ownerUrl: ownerUrl ?? url, stop: async () => undefined };
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
