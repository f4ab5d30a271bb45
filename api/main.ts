import { openDatabase } from './database/open.ts';
import { CannotStart } from './database/cannot-start.ts';
import { oneTimeLinkForDemo } from './demo.ts';
import { openHouse } from './house.ts';
import { refuseBusyPort } from './http/port.ts';
import { openLog } from './log.ts';
import { openServer } from './server.ts';
import { readSettings } from './settings.ts';

type Closing = () => Promise<unknown>;

const log = openLog();
const opened: Closing[] = [];
const patience = 9_500;

/** Opens the house from the ground up; whatever was opened is closed in reverse. */
async function open(): Promise<void> {
  const settings = readSettings();
  const { port, databaseUrl: url, ownerUrl, folder } = settings;
  await refuseBusyPort(port);
  const database = await openDatabase({ url, ownerUrl, folder });
  opened.push(database.close);
  const house = await openHouse({ ...database, settings, log });
  opened.push(house.close);
  const link = await oneTimeLinkForDemo(house);
  const server = await openServer(house, port, import.meta.dirname);
  opened.push(server.close);
  const address = settings.publicUrl ?? `http://localhost:${port}`;
  process.stdout.write(
    `Throughline is ready: ${address}\nSign in with this link, once, within an hour: ${address}${link}\n`,
  );
}

async function close(): Promise<void> {
  for (const one of opened.splice(0).reverse()) await one();
}

async function leave(code: number): Promise<void> {
  setTimeout(() => process.exit(1), patience).unref();
  await close().catch((error: unknown) => log.error({ err: error }, 'closing failed'));
  process.exit(code);
}

function explain(thrown: unknown): void {
  if (thrown instanceof CannotStart) process.stderr.write(`${thrown.message}\n`);
  else log.fatal({ err: thrown }, 'Throughline stopped');
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave(0));
process.on('uncaughtException', (thrown) => {
  explain(thrown);
  void leave(1);
});

await open().catch((thrown: unknown) => {
  explain(thrown);
  return leave(1);
});
