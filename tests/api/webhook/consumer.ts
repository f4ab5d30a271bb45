import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: {
    readonly type: string;
    readonly sequence: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

type Answering = (response: ServerResponse, heard: Heard, count: number) => void;

export interface Consumer {
  readonly url: string;
  readonly heard: Heard[];
}

const accept: Answering = (response) => void response.writeHead(204).end();

/** Somebody who listens to webhooks, over real HTTP. */
export async function openConsumer(answering: Answering = accept): Promise<Consumer> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const one = { headers: request.headers, text, body: JSON.parse(text) as Heard['body'] };
      heard.push(one);
      answering(response, one, heard.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, heard };
}
