import { upsertAccounts } from '../../api/account/upsert-accounts.ts';
import { actOfProgram, enter } from '../../api/event/act.ts';
import { ingestInteractions } from '../../api/timeline/ingest-interactions.ts';
import type { BulkSummary } from '../../api/write/answer.ts';
import { insertAccounts, insertTickets } from './bulk-limit.ts';
import { accountRows, ticketRows } from './bulk-rows.ts';
import { median } from './contest.ts';
import type { Ground } from './ground.ts';

const perCall = 5_000;
const rounds = 5;
const bars = { new: { floor: 8_000, goal: 16_000 }, unchanged: { floor: 25_000, goal: 40_000 } };
const timesTheLimit = { floor: 3, goal: 1.5 };

/** Rows in bulk with their events, beside SQL written by hand; whether every floor is held. */
export async function benchBulk(ground: Ground, tickets = 100_000): Promise<boolean> {
  const held = [await benchAccounts(ground), await benchTickets(ground, tickets)];
  return held.every(Boolean);
}

async function benchAccounts(ground: Ground): Promise<boolean> {
  const found = { limit: [] as number[], new: [] as number[], unchanged: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const rows = accountRows(`bulk-${round}`, perCall);
    found.limit.push(await rate(perCall, () => insertAccounts(ground, accountRows(`limit-${round}`, perCall))));
    found.new.push(await rate(perCall, () => upsert(ground, rows, 'created')));
    found.unchanged.push(await rate(perCall, () => upsert(ground, rows, 'unchanged')));
  }
  const limit = median(found.limit);
  return (['new', 'unchanged'] as const)
    .map((kind) => {
      const { floor, goal } = bars[kind];
      const us = median(found[kind]);
      const verdict = us >= goal ? 'goal' : us >= floor ? 'floor' : 'SHORT';
      const beside = `insert by hand ${limit.toFixed(0)}/s, ratio ${(us / limit).toFixed(2)}`;
      console.log(`bulk ${kind}  ${us.toFixed(0)} rows/s  (floor ${floor}, goal ${goal})  ${verdict}  (${beside})`);
      return us >= floor;
    })
    .every(Boolean);
}

async function benchTickets(ground: Ground, count: number): Promise<boolean> {
  const { rows } = await ground.client.query<{ id: string }>('select id from account order by id limit 2000');
  const accounts = rows.map(({ id }) => id);
  const all = (batch: string) => ticketRows(batch, { from: 0, count }, accounts);
  const limit = await rate(count, () => insertTickets(ground, all('limit')));
  const us = await rate(count, () => ingest(ground, all('bulk')));
  const times = limit / us;
  const verdict = times <= timesTheLimit.goal ? 'goal' : times <= timesTheLimit.floor ? 'floor' : 'SHORT';
  const bar = `(floor ${timesTheLimit.floor}, goal ${timesTheLimit.goal})`;
  console.log(
    `bulk ${count} interactions  ${us.toFixed(0)} rows/s  ${times.toFixed(2)} times one insert  ${bar}  ${verdict}`,
  );
  return times <= timesTheLimit.floor;
}

async function upsert(ground: Ground, rows: ReturnType<typeof accountRows>, fate: keyof BulkSummary): Promise<void> {
  expectAll((await upsertAccounts(inside(ground), { rows })).summary, fate);
}

async function ingest(ground: Ground, rows: ReturnType<typeof ticketRows>): Promise<void> {
  for (let from = 0; from < rows.length; from += perCall) {
    const chunk = rows.slice(from, from + perCall);
    expectAll((await ingestInteractions(inside(ground), { rows: chunk })).summary, 'created');
  }
}

function expectAll(summary: BulkSummary, fate: keyof BulkSummary): void {
  const all = Object.values(summary).reduce((sum, count) => sum + count, 0);
  if (summary[fate] !== all) throw new Error(`Not all rows were ${fate}: ${JSON.stringify(summary)}`);
}

function inside({ orm, workspaceId }: Ground) {
  const em = orm.em.fork();
  enter(em, actOfProgram(workspaceId, 'bench'));
  return em;
}

async function rate(count: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (count / (performance.now() - began)) * 1_000;
}
