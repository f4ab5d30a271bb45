// @vitest-environment node
import { afterEach, expect, it, vi } from 'vitest';
import { presence } from '../../../web/routes/boards/[id]/live/live.query.ts';
import { stream } from '../../../web/routes/boards/[id]/live/stream.ts';

afterEach(() => vi.unstubAllGlobals());

const variables = { storyboard: 'b', tab: 't', editing: null };
const next = (name: string) =>
  `event: next\ndata: ${JSON.stringify({ data: { presence: { members: [{ name }] } } })}\n\n`;

/** A server that sends these bytes, in pieces as small as told, and hangs up. */
function sends(text: string, piece: number, type = 'text/event-stream; charset=utf-8') {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-type': type } }));
}

async function heard(): Promise<string[]> {
  const names: string[] = [];
  for await (const told of stream({ document: presence, variables }, new AbortController().signal))
    names.push(...told.presence.members.map(({ name }) => name));
  return names;
}

it.each([1, 7, 1_000])('takes messages apart however they are cut, here every %i bytes', async (piece) => {
  sends(`:\n\n${next('Dana')}: still here\n\n${next('Zoë')}event: complete\ndata:\n\n${next('nobody')}`, piece);
  expect(await heard()).toEqual(['Dana', 'Zoë']);
});

it.each<[string, string, string]>([
  [
    'event: next\ndata: {"errors":[{"message":"Gone.","extensions":{"code":"NOT_FOUND"}}]}\n\n',
    'text/event-stream',
    'NOT_FOUND',
  ],
  [
    '{"errors":[{"message":"Who are you?","extensions":{"code":"UNAUTHENTICATED"}}]}',
    'application/json',
    'UNAUTHENTICATED',
  ],
  ['<h1>Bad gateway</h1>', 'text/html', 'UNAVAILABLE'],
])('says why it was refused: %s', async (text, type, code) => {
  sends(text, 1_000, type);
  await expect(heard()).rejects.toMatchObject({ code });
});
