import { clientOf } from './client.ts';
import { openGround } from './ground.ts';
import { type Customer, customers } from './matching-customers.ts';
import { startProduct } from './programs.ts';

const accounts = 10_000;
const twins = 1_000;
const bars = { seconds: 5, found: 0.9, right: 0.9 };

interface Page {
  readonly nodes: readonly { readonly accounts: readonly { readonly id: string }[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const document = `query ($after: String) { matchSuggestions(type: ACCOUNT, first: 100, after: $after) {
  nodes { confidence reasons { kind detail } accounts { id name } } pageInfo { hasNextPage endCursor } } }`;

/** Suggestions over accounts of which it is known which are the same: how long, how many found, how many right. */
const ground = await openGround();
const product = await startProduct(ground, 4710);
try {
  const client = clientOf(product.url, { authorization: `Bearer ${ground.key}` });
  const twinsKnown = await bring(customers(accounts, twins));
  const page = async (after: string | null = null) =>
    (await client.ask<{ matchSuggestions: Page }>(document, { after })).matchSuggestions;
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) times.push(await secondsOf(() => page()));
  const pairs: string[] = [];
  let next = await page();
  for (; ; next = await page(next.pageInfo.endCursor)) {
    pairs.push(...next.nodes.map((node) => pairOf(node.accounts.map(({ id }) => id))));
    if (!next.pageInfo.hasNextPage) break;
  }
  const same = new Set(twinsKnown.map(pairOf));
  const right = pairs.filter((pair) => same.has(pair)).length;
  tell(`first page of ${accounts} accounts, slowest of 3`, Math.max(...times), `s (<= ${bars.seconds})`);
  tell(`of ${same.size} known twins suggested`, right / same.size, `(>= ${bars.found})`);
  tell(`of ${pairs.length} suggestions right`, right / pairs.length, `(>= ${bars.right})`);
  const held = right / same.size >= bars.found && right / pairs.length >= bars.right;
  if (!held || Math.max(...times) > bars.seconds) process.exitCode = 1;
} finally {
  await product.stop();
  await ground.close();
}

/** Answers the pairs that are the same. */
async function bring(all: readonly Customer[]): Promise<string[][]> {
  const { rows } = await ground.client.query<{ id: string }>(
    `insert into account (id, name, domains, phones, stage, stage_since)
      select md5('account' || n)::uuid, name, domains::text[], phones::text[], 'KNOW', now()
      from unnest($1::text[], $2::text[], $3::text[]) with ordinality as told (name, domains, phones, n) returning id`,
    [all.map(({ name }) => name), all.map(({ domains }) => list(domains)), all.map(({ phones }) => list(phones))],
  );
  const kin = new Map<number, string[]>();
  for (const [at, { twinOf = at }] of all.entries()) kin.set(twinOf, [...(kin.get(twinOf) ?? []), rows[at]?.id ?? '']);
  return [...kin.values()].flatMap((same) =>
    same.flatMap((one, at) => same.slice(at + 1).map((other) => [one, other])),
  );
}

function list(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text}"`).join()}}`;
}

function pairOf(ids: readonly string[]): string {
  return [...ids].sort().join(' ');
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

function tell(name: string, figure: number, bar: string): void {
  console.log(`${name.padEnd(48)} ${figure.toFixed(3)} ${bar}`);
}
