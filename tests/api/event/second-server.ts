import { onTestFinished } from 'vitest';
import { type House, openHouse } from '../../../api/house.ts';
import type { Settings } from '../../../api/settings.ts';
import { openServer, type OpenServer } from '../../../api/server.ts';

/** Another server on the same database, which shares nothing else with the first. */
export const openSecondServer = (first: House): Promise<OpenServer> => openServerWith(first, {});

/** The same with other settings. */
export async function openServerWith(first: House, changes: Partial<Settings>): Promise<OpenServer> {
  const { orm, appUrl, log } = first;
  const house = await openHouse({ orm, appUrl, settings: { ...first.settings, ...changes }, log });
  const server = await openServer(house, 0, '/nowhere');
  onTestFinished(async () => {
    await server.close();
    await house.close();
  });
  return server;
}
