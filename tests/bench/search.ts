import { performance } from 'node:perf_hooks';
import { clientOf } from './client.ts';
import { makeData } from './data.ts';
import { openGround } from './ground.ts';
import { startProduct } from './programs.ts';

const port = 4766;
/** While a name is typed that is there; a slip of the finger may take longer. */
const most = 100;
const mostForSlips = 500;
const slips = new Set(['nothing', 'tuochpoint 12', 'outcme 77', 'zürich']);
const document = `query ($text: String!, $types: [SearchType!], $names: Boolean!) {
  search(text: $text, types: $types, names: $names, first: 20) { nodes { type id title titleParts { text found } account { name } } } }`;
const types = ['ACCOUNT', 'PERSON', 'STORYBOARD', 'RELEASE', 'EPIC', 'CARD'];
const typed = [
  'a',
  'acc',
  'account 7',
  'account 77',
  'touchpoint 12',
  'person 4711',
  'epic',
  'nothing',
  'tuochpoint 12',
  'outcme 77',
  'zürich',
  'person4711@example.com',
  'account4711.example',
];

const ground = await openGround();
await makeData(ground, { accounts: 10_000, interactions: 100_000, cards: 5_000 });
const product = await startProduct(ground, port);
const client = clientOf(product.url, { authorization: `Bearer ${ground.key}` });
try {
  const figures = [
    ...(await figuresOf('what the palette looks through', types)),
    ...(await figuresOf('everything', null)),
  ];
  for (const { what, text, middle } of figures) {
    const bar = slips.has(text) ? mostForSlips : most;
    const short = what !== 'everything' && middle > bar;
    if (short) process.exitCode = 1;
    console.log(`${what}: "${text}"`.padEnd(58), `${middle.toFixed(0)} ms  ${short ? `SHORT (<= ${bar})` : ''}`);
  }
} finally {
  await product.stop();
  await ground.close();
}

async function figuresOf(what: string, asked: string[] | null) {
  const figures = [];
  for (const text of typed)
    figures.push({ what, text, middle: await middleOf({ text, types: asked, names: asked !== null }) });
  return figures;
}

async function middleOf(variables: object): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 9; at += 1) {
    const from = performance.now();
    await client.ask(document, variables);
    times.push(performance.now() - from);
  }
  return times.sort((one, other) => one - other)[4] ?? 0;
}
