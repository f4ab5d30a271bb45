import { once } from 'node:events';
import { clientOf } from './client.ts';
import { openGround } from './ground.ts';
import { importer, type Job } from './import-job.ts';
import { accountsFile, boardFile, exported, sameSheet, values } from './import-rows.ts';
import { startProduct } from './programs.ts';

const rows = 5_000;
const many = 30_000;
const bars = { 'dry run': 3, run: 10 };
const headers = (key: string) => ({ authorization: `Bearer ${key}` });

/** Files of 5,000 rows taken in over HTTP: how fast, whether twice is once, and whether a board comes back as it was. */
const ground = await openGround();
let product = await startProduct(ground, 4731);
try {
  await clientOf(product.url, headers(ground.key)).ask(
    'mutation ($input: ReviseFrameworkInput!) { reviseFramework(input: $input) { userErrors { message } } }',
    { input: { purpose: 'To be of use.', values: values.map((name) => ({ name, means: name })) } },
  );
  await timed('accounts', accountsFile(rows), { kind: 'crm-accounts' });
  await timed('cards', boardFile(rows), { kind: 'board-cards', storyboard: 'First' });
  await roundTrip();
  await killed();
} finally {
  await product.stop();
  await ground.close();
}

function tell(said: string, short: boolean): void {
  if (short) process.exitCode = 1;
  console.log(`${said}${short ? '  SHORT' : ''}`);
}

async function timed(what: string, content: string, how: object): Promise<void> {
  const { bring, run } = importer(product.url, ground.key);
  const file = await bring(`${what}.csv`, content);
  for (const [act, bar] of Object.entries(bars)) {
    const { seconds, job } = await run({ file, ...how, dryRun: act === 'dry run' });
    tell(
      `${rows} ${what}, ${act}: ${seconds.toFixed(1)} s (bar ${bar}); ${told(job)}`,
      seconds > bar || job.refused > 0,
    );
  }
  const { job } = await run({ file, ...how });
  tell(`${rows} ${what}, again: ${told(job)}`, job.created + job.updated + job.refused > 0);
}

function told({ created, updated, unchanged, refused }: Job): string {
  return `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`;
}

async function roundTrip(): Promise<void> {
  const { bring, run } = importer(product.url, ground.key);
  const client = clientOf(product.url, headers(ground.key));
  const first = await exported(client, 'First');
  const file = await bring('first.csv', first);
  await run({ file, kind: 'board-cards', storyboard: 'Second' });
  const second = await exported(client, 'Second');
  const lost = sameSheet(boardFile(rows), first) ?? sameSheet(first, second);
  tell(`file, board, export, import, export: ${lost ?? 'identical but for the ids of cards'}`, lost !== undefined);
}

/** Ends the program as power cuts do, while it takes a file in. */
async function killed(): Promise<void> {
  const before = importer(product.url, ground.key);
  const { id } = await before.start({
    file: await before.bring('many.csv', accountsFile(many, 'K')),
    kind: 'crm-accounts',
  });
  const reached = await before.until(id, ({ progress }) => progress >= 2_000);
  product.process.kill('SIGKILL');
  await once(product.process, 'exit');
  product = await startProduct(ground, 4732);
  const job = await importer(product.url, ground.key).until(id, ({ state }) => state !== 'RUNNING');
  const { rows: counted } = await ground.client.query<{ accounts: number; events: number }>(
    `select count(distinct account.id)::int as accounts, count(event.id)::int as events
      from account left join event on event.record_id = account.id where account.name like 'K%'`,
  );
  const { accounts, events } = counted[0] ?? { accounts: 0, events: 0 };
  const whole = job.state === 'DONE' && job.created === many && accounts === many && events === many;
  tell(`killed at ${reached.progress} of ${many}: ${told(job)}; ${accounts} accounts, ${events} events`, !whole);
}
