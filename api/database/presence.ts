import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

type Leave = () => Promise<void>;

const quarterSecond = 250;

/**
 * Holds one connection as long as the program runs: a command that leaves sees that somebody works here and lets the
 * server run. When the connection breaks, the server is revived and the connection taken up again.
 * Who leaves while that goes on waits for its end, so that nothing is started or held behind their back.
 */
export async function stayPresent(url: string, revive: () => Promise<unknown>): Promise<Leave> {
  let left = false;
  let returning = Promise.resolve();
  let client = await connected();

  async function connected(): Promise<Client> {
    const one = new Client({ connectionString: url, application_name: 'presence', keepAlive: true });
    one.on('error', () => undefined);
    await one.connect();
    one.once('end', () => (returning = comeBack()));
    return one;
  }

  async function comeBack(): Promise<void> {
    while (!left) {
      try {
        await revive();
        client = await connected();
        return;
      } catch {
        await pause(quarterSecond);
      }
    }
  }

  return async () => {
    left = true;
    await returning;
    await client.end();
  };
}
