/** What one message said, and when it came. */
export interface Heard {
  readonly operationId: string;
  readonly sequence: string;
  readonly previousSequence: string;
  readonly at: number;
}

export interface LiveListener {
  readonly board: string;
  readonly heard: readonly Heard[];
  close(): void;
}

interface Followed {
  readonly url: string;
  readonly key: string;
  readonly board: string;
}

const query = `subscription ($board: ID!) { told: storyboardChanged(id: $board) {
  sequence previousSequence operationId gone
  cards { id version title rank impact effort epic { id } release { id } ownerRole { key } } } }`;

/** Follows a board over server-sent events and remembers what came when. */
export async function follow({ url, key, board }: Followed): Promise<LiveListener> {
  const leaving = new AbortController();
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    authorization: `Bearer ${key}`,
  };
  const body = JSON.stringify({ query, variables: { board } });
  const response = await fetch(`${url}/stream`, { method: 'POST', headers, body, signal: leaving.signal });
  if (!response.ok || !response.body) throw new Error(`No stream: HTTP ${response.status}`);
  const heard: Heard[] = [];
  const begun = Promise.withResolvers<void>();
  const reading = read(response.body, (message) => {
    heard.push(message);
    begun.resolve();
  });
  reading.catch((error: unknown) => (leaving.signal.aborted ? undefined : begun.reject(error)));
  await begun.promise;
  heard.length = 0;
  return { board, heard, close: () => leaving.abort() };
}

async function read(body: ReadableStream<Uint8Array>, hear: (message: Heard) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks.filter((one) => one.startsWith('event: next'))) hear(messageIn(block));
  }
}

function messageIn(block: string): Heard {
  const { data, errors } = JSON.parse(block.slice(block.indexOf('data: ') + 6)) as {
    data?: { told: Omit<Heard, 'at'> };
    errors?: readonly { message: string }[];
  };
  if (!data || errors) throw new Error(errors?.[0]?.message ?? 'a message without an answer');
  const { operationId, sequence, previousSequence } = data.told;
  return { operationId, sequence, previousSequence, at: performance.now() };
}
