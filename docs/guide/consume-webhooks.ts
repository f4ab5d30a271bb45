import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { catchUp, type Copy } from './keep-copy.ts';
import { loadState, saveState, type State } from './kept-state.ts';
import type { Ask } from './throughline.ts';

/** A message as Throughline signs it. Its `data` is the answer to the webhook's document. */
export interface Message {
  readonly id: string;
  readonly type: string;
  readonly sequence: string;
  readonly data: unknown;
}

export interface Consuming {
  readonly ask: Ask;
  /** Where the state is kept. Lose it, and the copy is made again from the log. */
  readonly file: string;
  readonly types: readonly string[];
  /** What signs; two while a secret is being rotated. */
  readonly secrets: readonly string[];
  /** What is done once for each message. */
  readonly once: (message: Message) => Promise<void> | void;
}

export interface Consumer {
  readonly url: string;
  readonly copy: Copy;
  close(): Promise<void>;
}

const longest = 1024 * 1024;

/** Listens to webhooks. A message says that something happened; the log says what, in order and without gaps. */
export async function openConsumer(port: number, consuming: Consuming): Promise<Consumer> {
  const state = await loadState(consuming.file);
  await catchUp(consuming.ask, state.copy, consuming.types);
  state.since ??= state.copy.sequence;
  await saveState(consuming.file, state);
  let turn: Promise<unknown> = Promise.resolve();
  const server = createServer(async (request, response) => {
    const message = await verified(request, consuming.secrets).catch(() => undefined);
    if (!message) return void response.writeHead(401, { connection: 'close' }).end();
    const heard = turn.then(() => hear(message, state, consuming));
    turn = heard.catch(() => undefined);
    const status = await heard.then(() => 204).catch(() => 503);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, copy: state.copy, close };
}

/** Messages come at least once and in any order; those that were heard, or told of what the copy began with, are old. */
async function hear(message: Message, state: State, { ask, file, types, once }: Consuming): Promise<void> {
  if (state.heard.has(message.id) || BigInt(message.sequence) <= BigInt(state.since ?? 0)) return;
  await catchUp(ask, state.copy, types);
  await once(message);
  state.heard.add(message.id);
  await saveState(file, state);
}

/** The message of a request, if one of our secrets signed exactly these bytes, and lately. */
async function verified(request: IncomingMessage, secrets: readonly string[]): Promise<Message | undefined> {
  const headers = request.headers as Record<string, string>;
  const text = await textOf(request);
  if (!secrets.some((secret) => signs(secret, text, headers))) return undefined;
  return { ...JSON.parse(text), id: headers['webhook-id'] };
}

function signs(secret: string, text: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(text, headers);
    return true;
  } catch {
    return false;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longest) throw new Error('That is no message of ours.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
