import { benchBulk } from './bulk.ts';
import { type Contestant, load, median } from './contest.ts';
import { makeData } from './data.ts';
import { type Ground, openGround } from './ground.ts';
import { startLimit, startProduct } from './programs.ts';
import type { Question } from './questions.ts';
import { know, limitSide, productSide } from './sides.ts';

const floors = { Q1: 0.7, Q2: 0.6, Q3: 0.5, Q4: 0.35 } as const;
const goals = { Q1: 0.95, Q2: 0.9, Q3: 0.8, Q4: 0.7 } as const;
const every: readonly Question[] = ['Q1', 'Q2', 'Q3', 'Q4'];
const named = every.filter((question) => process.argv.includes(question));
const questions = named.length > 0 ? named : every;
const small = process.argv.includes('--small');
const scale = small
  ? { accounts: 1_000, interactions: 50_000, cards: 700 }
  : { accounts: 10_000, interactions: 1_000_000, cards: 700 };
const [rounds, seconds] = small ? [3, 2] : [10, 2];

const ground = await openGround();
try {
  await makeData(ground, scale);
  await compare(ground);
  if (named.length === 0 && !(await benchBulk(ground, small ? 20_000 : 100_000))) process.exitCode = 1;
} finally {
  await ground.close();
}

async function compare(ground: Ground): Promise<void> {
  const known = await know(ground);
  const [limit, product] = [await startLimit(ground), await startProduct(ground, 4700)];
  const sides = { limit: limitSide(limit.url, known), product: await productSide(product.url, ground.key, known) };
  console.log(
    `${scale.accounts} accounts, ${scale.interactions} interactions, ${scale.cards} cards; medians of ${rounds} rounds`,
  );
  for (const question of questions) {
    const ratio = await ratioOf(question, sides);
    if (ratio < floors[question]) process.exitCode = 1;
  }
  await Promise.all([limit.stop(), product.stop()]);
}

/** The median of the ratios of each round: what slows the machine for a while slows both sides of a round. */
async function ratioOf(question: Question, sides: { limit: Contestant; product: Contestant }): Promise<number> {
  const found = { limit: [] as number[], product: [] as number[] };
  for (const side of ['limit', 'product'] as const) await load(sides[side], question, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['limit', 'product'] as const) {
      found[side].push((await load(sides[side], question, seconds)).perSecond);
    }
  }
  const [of, us] = [median(found.limit), median(found.product)];
  const ratio = median(found.product.map((perSecond, round) => perSecond / (found.limit[round] ?? 0)));
  const verdict = ratio >= goals[question] ? 'goal' : ratio >= floors[question] ? 'floor' : 'SHORT';
  console.log(
    `${question}  limit ${of.toFixed(0)}/s  product ${us.toFixed(0)}/s  ratio ${ratio.toFixed(2)}` +
      `  (floor ${floors[question]}, goal ${goals[question]})  ${verdict}`,
  );
  return ratio;
}
