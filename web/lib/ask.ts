import type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';

/** The API did not answer, or refused the whole question; `code` is the API's own. */
export class Unanswered extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Unanswered';
    this.code = code;
  }
}

type Answer<Result> = { data?: Result | null; errors?: { message: string; extensions?: { code?: string } }[] };
type Variables<Document> =
  VariablesOf<Document> extends Record<string, never> ? [] : [variables: VariablesOf<Document>];

/** The one door to the API: from a load function with `event.fetch`, from the browser with `fetch`. */
export async function ask<Document extends TadaDocumentNode<unknown, never>>(
  fetch: typeof globalThis.fetch,
  document: Document,
  ...[variables]: Variables<Document>
): Promise<ResultOf<Document>> {
  const answer = await post<ResultOf<Document>>(fetch, { query: String(document), variables });
  const error = answer.errors?.[0];
  if (error) throw new Unanswered(error.extensions?.code ?? 'INTERNAL', error.message);
  if (!answer.data) throw new Unanswered('INTERNAL', 'The answer was empty.');
  return answer.data;
}

async function post<Result>(fetch: typeof globalThis.fetch, body: unknown): Promise<Answer<Result>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response)
    throw new Unanswered('UNAVAILABLE', 'Throughline cannot be reached. Check the connection and try again.');
  const answer: Answer<Result> | undefined = await response.json().catch(() => undefined);
  if (answer) return answer;
  throw new Unanswered('UNAVAILABLE', `Throughline answered with status ${response.status}. Try again in a moment.`);
}

/** Brings a file, and answers the id under which it waits to be imported. */
export async function bring(fetch: typeof globalThis.fetch, file: File): Promise<string> {
  const address = `/imports?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(address, { method: 'POST', body: await file.arrayBuffer() }).catch(() => undefined);
  const answer = (await response?.json().catch(() => undefined)) as (Answer<never> & { id?: string }) | undefined;
  if (answer?.id) return answer.id;
  const [error] = answer?.errors ?? [];
  throw new Unanswered(error?.extensions?.code ?? 'UNAVAILABLE', error?.message ?? 'The file could not be brought.');
}

/** Asks what somebody wrote by hand, and answers whatever the API says to it. */
export async function askAsWritten(question: { query: string; variables?: unknown }): Promise<Answer<unknown>> {
  return post<unknown>(globalThis.fetch, question);
}

/** A rule said no to a change; the message is a sentence for people. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refused';
    this.code = code;
  }
}

/** Throws the first of a mutation's own errors, so that a refusal is met where any other failure is. */
export function accept(userErrors: readonly { code: string; message: string }[]): void {
  const [first] = userErrors;
  if (first) throw new Refused(first.code, first.message);
}
