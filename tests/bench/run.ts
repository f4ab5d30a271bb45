import { benchBulk } from './bulk.ts';
import { type Client, clientOf } from './client.ts';
import { type Contestant, documentOf, load, median } from './contest.ts';
import { makeData } from './data.ts';
import { type Ground, openGround } from './ground.ts';
import { startLimit, startProduct } from './programs.ts';
import type { Question } from './questions.ts';

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

/** What the bench asks about, read once: all sides get the same ids. */
interface Known {
  readonly accounts: readonly string[];
  readonly cards: readonly string[];
  readonly epics: readonly string[];
  readonly releases: readonly string[];
  readonly board: string;
}

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

function limitSide(url: string, known: Known): Contestant {
  const values = (question: Question): unknown[] => {
    if (question === 'Q1') return [oneOf(known.accounts)];
    if (question === 'Q2') return [oneOf(known.accounts)];
    if (question === 'Q3') return [known.board];
    return [
      oneOf(known.cards),
      oneOf(known.epics),
      oneOf(known.releases),
      `b${Math.random().toString(36).slice(2, 8)}`,
    ];
  };
  return { url, headers: {}, body: (question) => JSON.stringify({ question, values: values(question) }) };
}

async function productSide(url: string, key: string, known: Known): Promise<Contestant> {
  const cursors = await cursorsOf(clientOf(url, { authorization: `Bearer ${key}` }));
  const variables = (question: Question): object => {
    if (question === 'Q1') return { id: oneOf(known.accounts) };
    if (question === 'Q2') return { after: oneOf(cursors) };
    if (question === 'Q3') return { id: known.board };
    return {
      input: { cards: [oneOf(known.cards)], epic: oneOf(known.epics), release: oneOf(known.releases), after: null },
    };
  };
  return {
    url,
    headers: { authorization: `Bearer ${key}` },
    body: (question) => JSON.stringify({ query: documentOf(question), variables: variables(question) }),
  };
}

/** Places in the list of accounts, as the product tells them. */
async function cursorsOf(client: Client): Promise<string[]> {
  const found: string[] = [];
  for (let page = 0; page < 9; page += 1) {
    const { accounts } = await client.ask<{ accounts: { edges: { cursor: string }[] } }>(
      'query ($after: String) { accounts(first: 100, after: $after) { edges { cursor } } }',
      { after: found.at(-1) ?? null },
    );
    found.push(...accounts.edges.map(({ cursor }) => cursor));
  }
  return found;
}

async function know({ client }: Ground): Promise<Known> {
  const ids = async (table: string): Promise<string[]> => {
    const { rows } = await client.query<{ id: string }>(`select id from ${table} order by id limit 2000`);
    return rows.map((row) => row.id);
  };
  const [accounts, cards, epics, releases] = [
    await ids('account'),
    await ids('card'),
    await ids('epic'),
    await ids('release'),
  ];
  return { accounts, cards, epics, releases, board: (await ids('storyboard'))[0] ?? '' };
}

function oneOf(ids: readonly string[]): string {
  return ids[Math.floor(Math.random() * ids.length)] ?? '';
}
