import { setTimeout as pause } from 'node:timers/promises';

/** How a program asks Throughline: a question, its variables, the answer or an error. */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const mostTries = 6;

/** Asks with an API key, and comes back when it is told to: 429 and 503 say in how many seconds. */
export function throughline(address: string, key: string): Ask {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  return async <Data>(query: string, variables: object = {}): Promise<Data> => {
    for (let tries = 1; ; tries += 1) {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
      const answer = (await response.json()) as Answer<Data>;
      const [error] = answer.errors ?? [];
      if (answer.data && !error) return answer.data;
      const again = [429, 503].includes(response.status) && tries < mostTries;
      if (!again) throw new Error(`${error?.extensions?.code ?? response.status}: ${error?.message ?? 'no answer'}`);
      await pause(1000 * Number(response.headers.get('retry-after') ?? 1));
    }
  };
}
