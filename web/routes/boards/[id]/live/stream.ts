import type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import { Unanswered } from '#lib/ask.ts';

type Answer<Result> = { data?: Result | null; errors?: { message: string; extensions?: { code?: string } }[] };

/** The server says so every 12 seconds; silence of this length means that the connection is dead. */
const longestSilence = 30_000;

/** What a subscription tells, one after the other, until it ends, fails, falls silent or is left. */
export async function* stream<Document extends TadaDocumentNode<unknown, never>>(
  { document, variables }: { document: Document; variables: VariablesOf<Document> },
  signal: AbortSignal,
): AsyncGenerator<ResultOf<Document>> {
  for await (const event of eventsOf(await open({ query: String(document), variables }, signal))) {
    if (event.name === 'complete') return;
    if (event.name !== 'next') continue;
    const { data, errors } = JSON.parse(event.text) as Answer<ResultOf<Document>>;
    const error = errors?.[0];
    if (error) throw new Unanswered(error.extensions?.code ?? 'INTERNAL', error.message);
    if (data) yield data;
  }
}

const unreachable = () => new Unanswered('UNAVAILABLE', 'The connection was lost.');

async function open(body: unknown, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch('/graphql/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(body),
    signal,
  }).catch(() => undefined);
  if (!response?.body) throw unreachable();
  if (/^text\/event-stream/.test(response.headers.get('content-type') ?? '')) return response.body;
  const answer = (await response.json().catch(() => ({}))) as Answer<never>;
  const error = answer.errors?.[0];
  throw error ? new Unanswered(error.extensions?.code ?? 'INTERNAL', error.message) : unreachable();
}

type Event = { name: string; text: string };

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read());
      if (done) return;
      const parts = (rest + value).split('\n\n');
      rest = parts.pop() ?? '';
      yield* parts.map(eventFrom);
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function inTime<Value>(reading: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unreachable()), longestSilence);
  });
  return Promise.race([reading.catch(() => Promise.reject(unreachable())), silence]).finally(() => clearTimeout(timer));
}

/** Lines that begin with a colon are comments, which keep the connection open. */
function eventFrom(part: string): Event {
  const lines = part.split('\n');
  const said = (field: string) =>
    lines
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).trimStart())
      .join('\n');
  return { name: said('event'), text: said('data') };
}
