import autocannon from 'autocannon';
import { documents, type Question } from './questions.ts';

/** Requests that a server answers over and over; each call makes the next body. */
export interface Contestant {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  body(question: Question): string;
}

export interface Score {
  readonly perSecond: number;
  readonly p99: number;
}

/** Loads a server for some seconds and answers how many requests a second it served; a wrong answer fails the bench. */
export async function load({ url, headers, body }: Contestant, question: Question, seconds: number): Promise<Score> {
  const result = await autocannon({
    url,
    connections: 8,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests: [{ setupRequest: (request) => ({ ...request, body: body(question) }) }],
    verifyBody: (text) => isGood(String(text)),
  });
  const wrong = result.non2xx + result.errors + result.mismatches;
  if (wrong > 0) throw new Error(`${question} at ${url}: ${wrong} wrong answers`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

function isGood(text: string): boolean {
  return text.startsWith('{"data":') && !text.includes('"errors":') && !text.includes('"code":');
}

export function documentOf(question: Question): string {
  return documents[question];
}

export const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
