import { onTestFinished } from 'vitest';
import { type House, openHouse } from '../../../api/house.ts';
import { openServer, type OpenServer } from '../../../api/server.ts';

/** Another server on the same database, which shares nothing else with the first. */
export async function openSecondServer({ orm, appUrl, settings, log }: House): Promise<OpenServer> {
  const house = await openHouse({ orm, appUrl, settings, log });
  const server = await openServer(house, 0, '/nowhere');
  onTestFinished(async () => {
    await server.close();
    await house.close();
  });
  return server;
}
