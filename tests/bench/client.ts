/** Somebody who asks a server over HTTP, the way an integrator does. */
export interface Client {
  ask<Data>(query: string, variables?: object): Promise<Data>;
}

export function clientOf(url: string, headers: Readonly<Record<string, string>>): Client {
  return {
    ask: async <Data>(query: string, variables: object = {}): Promise<Data> => {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      const answer = (await response.json()) as { data?: Data; errors?: readonly { message: string }[] };
      if (answer.errors || !answer.data) throw new Error(answer.errors?.[0]?.message ?? `HTTP ${response.status}`);
      return answer.data;
    },
  };
}
