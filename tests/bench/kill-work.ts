import type { Client } from './client.ts';

const rowsInAChunk = 500;
const system = 'kill';

interface Plan {
  readonly account: string;
  readonly epics: readonly string[];
  readonly cards: readonly string[];
}

/** What the server acknowledged, which must be there whatever happens to it. */
export interface Ledger extends Plan {
  readonly chunks: number[];
  /** Chunks sent without an answer: all of one is there, or nothing. */
  readonly open: number[];
  /** For each card the epic it was last acknowledged in, and one it may have got to without an answer. */
  readonly places: Map<string, { acknowledged: string; open?: string }>;
  next: number;
  moves: number;
}

export const newLedger = (plan: Plan): Ledger => ({
  ...plan,
  chunks: [],
  open: [],
  places: new Map(plan.cards.map((card) => [card, { acknowledged: plan.epics[0] ?? '' }])),
  next: 0,
  moves: 0,
});

/** An account to import to, and a board of cards to move. */
export async function plan(client: Client): Promise<Plan> {
  const { upsertAccounts } = await client.ask<{ upsertAccounts: { rows: { account: { id: string } }[] } }>(
    `mutation { upsertAccounts(input: { rows: [{ ref: { system: "kill", externalId: "a" }, name: "Kill" }] }) { rows { account { id } } } }`,
  );
  const { createStoryboard } = await client.ask<{ createStoryboard: { storyboard: { id: string } } }>(
    `mutation { createStoryboard(input: { name: "Kill" }) { storyboard { id } } }`,
  );
  const board = createStoryboard.storyboard.id;
  const epics = [
    await epic(client, board, 'One'),
    await epic(client, board, 'Two'),
    await epic(client, board, 'Three'),
  ];
  const cards = Array.from({ length: 50 }, (_, n) => ({
    title: `Card ${n}`,
    ownerRole: 'SELLER',
    epic: { id: epics[0] },
  }));
  const made = await client.ask<{ createCards: { rows: { card: { id: string } }[] } }>(
    `mutation ($input: CreateCardsInput!) { createCards(input: $input) { rows { card { id } } } }`,
    { input: { storyboard: board, cards } },
  );
  const [row] = upsertAccounts.rows;
  return { account: row?.account.id ?? '', epics, cards: made.createCards.rows.map(({ card }) => card.id) };
}

async function epic(client: Client, storyboard: string, name: string): Promise<string> {
  const made = await client.ask<{ upsertEpic: { epic: { id: string } } }>(
    `mutation ($input: UpsertEpicInput!) { upsertEpic(input: $input) { epic { id } } }`,
    { input: { storyboard, name, stage: 'ACT' } },
  );
  return made.upsertEpic.epic.id;
}

/** Imports and moves until the server is gone. */
export async function work(client: Client, ledger: Ledger): Promise<void> {
  await Promise.all([
    until(() => ingest(client, ledger)),
    until(() => move(client, ledger)),
    until(() => move(client, ledger)),
  ]);
}

async function until(step: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await step();
    } catch {
      return;
    }
  }
}

async function ingest(client: Client, ledger: Ledger): Promise<void> {
  const chunk = ledger.next++;
  const rows = Array.from({ length: rowsInAChunk }, (_, n) => ({
    ref: { system, externalId: `${chunk}/${n}` },
    account: { id: ledger.account },
    kind: 'NOTE',
    tags: [`chunk ${chunk}`],
  }));
  ledger.open.push(chunk);
  const { ingestInteractions } = await client.ask<{ ingestInteractions: { summary: { created: number } } }>(
    `mutation ($input: IngestInteractionsInput!) { ingestInteractions(input: $input) { summary { created } } }`,
    { input: { rows } },
  );
  if (ingestInteractions.summary.created !== rowsInAChunk) throw new Error('rows were refused');
  ledger.chunks.push(chunk);
  ledger.open.splice(ledger.open.indexOf(chunk), 1);
}

async function move(client: Client, ledger: Ledger): Promise<void> {
  const free = ledger.cards.filter((card) => ledger.places.get(card)?.open === undefined);
  const [card, epic] = [oneOf(free), oneOf(ledger.epics)];
  const before = ledger.places.get(card)?.acknowledged ?? '';
  ledger.places.set(card, { acknowledged: before, open: epic });
  const { moveCards } = await client.ask<{ moveCards: { userErrors: unknown[] } }>(
    `mutation ($input: MoveCardsInput!) { moveCards(input: $input) { userErrors { message } } }`,
    { input: { cards: [card], epic, after: null } },
  );
  ledger.places.set(card, { acknowledged: moveCards.userErrors.length ? before : epic });
  ledger.moves += 1;
}

/** Everything that is not as it was acknowledged; what had no answer is settled now, one way or the other. */
export async function differences(client: Client, ledger: Ledger): Promise<string[]> {
  const found: string[] = [];
  for (const chunk of ledger.chunks)
    if ((await size(client, chunk)) !== rowsInAChunk) found.push(`chunk ${chunk} lost rows`);
  for (const chunk of ledger.open.splice(0)) {
    const rows = await size(client, chunk);
    if (rows !== 0 && rows !== rowsInAChunk) found.push(`chunk ${chunk} is half applied: ${rows}`);
    if (rows === rowsInAChunk) ledger.chunks.push(chunk);
  }
  for (const [card, { acknowledged, open }] of ledger.places) {
    const now = await epicOf(client, card);
    if (now !== acknowledged && now !== open) found.push(`card ${card} is elsewhere than it was put`);
    ledger.places.set(card, { acknowledged: now });
  }
  return found;
}

async function size(client: Client, chunk: number): Promise<number> {
  const { interactions } = await client.ask<{ interactions: { totalCount: number } }>(
    `query ($where: InteractionWhere) { interactions(where: $where) { totalCount } }`,
    { where: { tags: { has: `chunk ${chunk}` } } },
  );
  return interactions.totalCount;
}

async function epicOf(client: Client, id: string): Promise<string> {
  const { card } = await client.ask<{ card: { epic: { id: string } } | null }>(
    `query ($id: ID!) { card(id: $id) { epic { id } } }`,
    { id },
  );
  return card?.epic.id ?? 'nowhere';
}

const oneOf = <One>(some: readonly One[]): One => some[Math.floor(Math.random() * some.length)] as One;
