import { setTimeout } from 'node:timers/promises';
import { Pool } from 'pg';
import { LogReader } from '../../api/event/log-reader.ts';
import { Relay } from '../../api/event/relay.ts';
import { Reader } from '../../api/graph/reader.ts';
import { openLog } from '../../api/log.ts';
import { openGround } from './ground.ts';
import { allWritten, faultsOf, finishedOnly, naive, Polling, writeAll } from './relay-work.ts';

const events = Number(process.argv[2] ?? 100_000);
const writers = 8;
const patience = 10_000;

const ground = await openGround();
try {
  await run();
} finally {
  await ground.close();
}

/** Writers that sleep before they commit, and three ways of hearing what they wrote: only one of them is right. */
async function run(): Promise<void> {
  const work = { ...ground, events, writers };
  const before = new Set(await allWritten(work));
  const [byNumber, byTransaction] = [await Polling.start(work, naive), await Polling.start(work, finishedOnly)];
  const relay = await listen();
  const polling = [byNumber.run(), byTransaction.run()];
  const begun = performance.now();
  await writeAll(work);
  const seconds = (performance.now() - begun) / 1000;
  for (const one of [byNumber, byTransaction]) one.stop();
  await Promise.all(polling);
  const written = (await allWritten(work)).filter((sequence) => !before.has(sequence));
  const caughtUp = await relay.until(written.length);
  await relay.close();
  console.log(
    `${written.length} events by ${writers} writers in ${seconds.toFixed(1)} s, caught up after ${caughtUp} ms`,
  );
  const judged = [
    judge('the relay', relay.heard, { written, faulty: false }),
    judge('asking for greater numbers', byNumber.heard, { written, faulty: true }),
    judge('the same below the oldest transaction', byTransaction.heard, { written, faulty: true }),
  ];
  if (!judged.every(Boolean) || written.length < events) process.exitCode = 1;
}

interface Expected {
  readonly written: readonly number[];
  readonly faulty: boolean;
}

function judge(name: string, heard: readonly number[], { written, faulty }: Expected): boolean {
  const found = faultsOf(heard, written);
  const good = found.lost + found.doubled + found.disordered === 0;
  const told = `${found.lost} lost, ${found.doubled} doubled, ${found.disordered} out of order`;
  console.log(`${name}: ${told}  ${good === faulty ? 'SHORT' : faulty ? 'as expected' : 'good'}`);
  return good !== faulty;
}

async function listen() {
  const pool = new Pool({ connectionString: ground.appUrl, max: 2 });
  const relay = new Relay(new LogReader(pool, new Reader(pool)), openLog('error'));
  const heard: number[] = [];
  const begun = Promise.withResolvers<number>();
  const leave = relay.join(ground.workspaceId, {
    begin: begun.resolve,
    hear: (happenings) => heard.push(...happenings.map(({ sequence }) => sequence)),
  });
  await begun.promise;
  const until = async (count: number): Promise<number> => {
    const waiting = performance.now();
    while (heard.length < count && performance.now() - waiting < patience) await setTimeout(5);
    return Math.round(performance.now() - waiting);
  };
  const close = async (): Promise<void> => {
    leave();
    await setTimeout(100);
    await pool.end();
  };
  return { heard, until, close };
}
