import { type Client, clientOf } from './client.ts';
import { type Contestant, documentOf } from './contest.ts';
import type { Ground } from './ground.ts';
import type { Question } from './questions.ts';

/** What the bench asks about, read once: all sides get the same ids. */
export interface Known {
  readonly accounts: readonly string[];
  readonly cards: readonly string[];
  readonly epics: readonly string[];
  readonly releases: readonly string[];
  readonly board: string;
}

export function limitSide(url: string, known: Known): Contestant {
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

export async function productSide(url: string, key: string, known: Known): Promise<Contestant> {
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

export async function know({ client }: Ground): Promise<Known> {
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
