import { load, median } from './contest.ts';
import { makeData } from './data.ts';
import { type Ground, openGround } from './ground.ts';
import { type Program, startProduct } from './programs.ts';
import { know, productSide } from './sides.ts';

/** Few enough that a page of the timeline is full in both. */
const accounts = 1_000;
const [few, many] = [100_000, 1_000_000];
const [rounds, seconds] = [10, 2];
const bar = 1.15;

/** What a whole account and a page of accounts cost with ten times the interactions, asked in turn. */
const [less, more] = [await openHouse(few, 4740), await openHouse(many, 4741)];
try {
  for (const question of ['Q1', 'Q2'] as const) {
    const costs: number[] = [];
    for (const { side } of [less, more]) await load(side, question, 1);
    for (let round = 0; round < rounds; round += 1) {
      const before = await load(less.side, question, seconds);
      const after = await load(more.side, question, seconds);
      costs.push(before.perSecond / after.perSecond);
    }
    const cost = median(costs);
    if (cost > bar) process.exitCode = 1;
    const told = `${question}  ${few} to ${many} interactions: ${cost.toFixed(2)} of the cost`;
    console.log(`${told}  (<= ${bar})  ${cost > bar ? 'SHORT' : 'good'}`);
  }
} finally {
  for (const { program, ground } of [less, more]) {
    await program.stop();
    await ground.close();
  }
}

async function openHouse(interactions: number, port: number) {
  const ground: Ground = await openGround();
  await makeData(ground, { accounts, interactions, cards: 700 });
  const program: Program = await startProduct(ground, port);
  return { ground, program, side: await productSide(program.url, ground.key, await know(ground)) };
}
