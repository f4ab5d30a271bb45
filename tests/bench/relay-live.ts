import { setTimeout } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { type Client, clientOf } from './client.ts';
import { openGround } from './ground.ts';
import { follow, type LiveListener } from './live-listener.ts';
import { startProduct } from './programs.ts';

const changesPerSecond = 400;
const cardsOfAMove = 4;
const perSecond = changesPerSecond / cardsOfAMove;
const seconds = Number(process.argv[2] ?? 20);
const boards = 4;
const listenersOfABoard = 5;
const cardsOfABoard = 100;
const mostMilliseconds = 300;
const moveCards = `mutation ($input: MoveCardsInput!) { moveCards(input: $input) { operationId userErrors { message } } }`;

const ground = await openGround();
const programs = [await startProduct(ground, 4770), await startProduct(ground, 4771)];
try {
  await run(programs.map(({ url }) => clientOf(url, { authorization: `Bearer ${ground.key}` })));
} finally {
  for (const program of programs) await program.stop();
  await ground.close();
}

interface Board {
  readonly id: string;
  readonly epics: readonly string[];
  readonly cards: readonly string[];
  /** In which column the cards are that begin with this one. */
  readonly turns: number[];
}

interface Sent {
  readonly board: string;
  readonly at: number;
}

/** Cards are moved at both servers, as fast as the bar says, while others follow their boards at both. */
async function run(clients: readonly Client[]): Promise<void> {
  const made = await Promise.all(Array.from({ length: boards }, (_, at) => planBoard(clients[0] as Client, at)));
  const listeners = await Promise.all(made.flatMap((board) => listenersOf(board)));
  await move(clients, made, { seconds: 2, sent: new Map() });
  const sent = new Map<string, Sent>();
  const begun = performance.now();
  const refused = await move(clients, made, { seconds, sent });
  const rate = sent.size / ((performance.now() - begun) / 1000);
  await untilHeard(listeners, sent);
  judge(listeners, sent, { rate, refused });
  for (const listener of listeners) listener.close();
}

function listenersOf({ id }: Board): Promise<LiveListener>[] {
  return Array.from({ length: listenersOfABoard }, (_, at) => {
    const program = programs[at % programs.length];
    return follow({ url: program?.url ?? '', key: ground.key, board: id });
  });
}

interface Moving {
  readonly seconds: number;
  readonly sent: Map<string, Sent>;
}

async function move(
  clients: readonly Client[],
  made: readonly Board[],
  { seconds: long, sent }: Moving,
): Promise<number> {
  const begun = performance.now();
  const answers: Promise<unknown>[] = [];
  let refused = 0;
  for (let count = 0; count < long * perSecond; count += 1) {
    await setTimeout(Math.max(0, begun + (count * 1000) / perSecond - performance.now()));
    const board = made[count % made.length] as Board;
    const operationId = uuidv7();
    const input = { ...placeOf(board), release: null, operationId };
    const client = clients[Math.floor(count / made.length) % clients.length] as Client;
    const at = performance.now();
    const asked = client.ask<{ moveCards: { userErrors: unknown[] } }>(moveCards, { input });
    const answered = asked.then(
      (answer) =>
        answer.moveCards.userErrors.length > 0 ? (refused += 1) : sent.set(operationId, { board: board.id, at }),
      () => (refused += 1),
    );
    answers.push(answered);
  }
  await Promise.all(answers);
  return refused;
}

/** Cards that lie beside each other, and the next column: so that every move changes all of them. */
function placeOf(board: Board): { cards: readonly string[]; epic: string } {
  const first = Math.floor(Math.random() * (board.cards.length / cardsOfAMove)) * cardsOfAMove;
  const turn = ((board.turns[first] ?? 0) + 1) % board.epics.length;
  board.turns[first] = turn;
  return { cards: board.cards.slice(first, first + cardsOfAMove), epic: board.epics[turn] as string };
}

async function untilHeard(listeners: readonly LiveListener[], sent: ReadonlyMap<string, Sent>): Promise<void> {
  const patience = performance.now() + 10_000;
  const missing = (): boolean => delaysOf(listeners, sent).length < sent.size * listenersOfABoard;
  while (missing() && performance.now() < patience) await setTimeout(100);
}

/** An operation is heard when its last part is. */
function delaysOf(listeners: readonly LiveListener[], sent: ReadonlyMap<string, Sent>): number[] {
  return listeners.flatMap(({ heard }) => {
    const last = new Map(heard.map(({ operationId, at }) => [operationId, at]));
    return [...last].flatMap(([operationId, at]) => {
      const one = sent.get(operationId);
      return one ? [at - one.at] : [];
    });
  });
}

interface Circumstances {
  readonly rate: number;
  readonly refused: number;
}

function judge(
  listeners: readonly LiveListener[],
  sent: ReadonlyMap<string, Sent>,
  { rate, refused }: Circumstances,
): void {
  const delays = delaysOf(listeners, sent).sort((one, other) => one - other);
  const percentile = (share: number): number => delays[Math.floor((delays.length - 1) * share)] ?? Infinity;
  const expected = sent.size * listenersOfABoard;
  const gaps = listeners.reduce((sum, { heard }) => sum + gapsIn(heard), 0);
  const told = [0.5, 0.95, 0.99, 1].map((share) => `p${share * 100} ${percentile(share).toFixed(0)} ms`).join(', ');
  const changes = (rate * cardsOfAMove).toFixed(0);
  console.log(
    `${changes} cards moved a second, ${cardsOfAMove} at once, over ${programs.length} processes; ${refused} moves refused`,
  );
  console.log(`${delays.length} of ${expected} messages came to ${listeners.length} listeners, ${gaps} gaps: ${told}`);
  const good = percentile(0.95) <= mostMilliseconds && delays.length === expected && gaps === 0;
  const steady = rate >= perSecond * 0.95 && refused <= sent.size * 0.01;
  console.log(`p95 <= ${mostMilliseconds} ms at ${changesPerSecond} changes/s  ${good && steady ? 'good' : 'SHORT'}`);
  if (!good || !steady) process.exitCode = 1;
}

function gapsIn(heard: LiveListener['heard']): number {
  return heard.filter(({ previousSequence }, at) => at > 0 && heard[at - 1]?.sequence !== previousSequence).length;
}

async function planBoard(client: Client, at: number): Promise<Board> {
  const board = await client.ask<{ made: { storyboard: { id: string } } }>(
    'mutation ($input: CreateStoryboardInput!) { made: createStoryboard(input: $input) { storyboard { id } } }',
    { input: { name: `Board ${at}` } },
  );
  const { id } = board.made.storyboard;
  const epics: string[] = [];
  for (const name of ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']) {
    const answer = await client.ask<{ made: { epic: { id: string } } }>(
      'mutation ($input: UpsertEpicInput!) { made: upsertEpic(input: $input) { epic { id } } }',
      { input: { storyboard: id, stage: 'TRUST', name } },
    );
    epics.push(answer.made.epic.id);
  }
  const cards = Array.from({ length: cardsOfABoard }, (_, n) => ({
    title: `Card ${n}`,
    ownerRole: 'SELLER',
    epic: { id: epics[0] },
  }));
  const answer = await client.ask<{ made: { rows: { card: { id: string } }[] } }>(
    'mutation ($input: CreateCardsInput!) { made: createCards(input: $input) { rows { card { id } } } }',
    { input: { storyboard: id, cards } },
  );
  return { id, epics, cards: answer.made.rows.map(({ card }) => card.id), turns: [] };
}
