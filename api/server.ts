import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { House } from './house.ts';
import { openAuthDoor } from './http/auth.ts';
import { answerExport } from './http/exported.ts';
import { openGraphQL } from './http/graphql.ts';
import { answerRefused, takeImport } from './http/imports.ts';
import { answerMetrics, answerReady } from './http/health.ts';
import { refuseForeignOrigin } from './http/origin.ts';
import { answer, answerThrown, type Visit, visitOf } from './http/visit.ts';
import { openStreams, type StreamDoor } from './http/stream.ts';
import { openWeb } from './http/web.ts';

export interface OpenServer {
  readonly url: string;
  /** Finishes what is under way and closes, after eight seconds whatever happens. */
  close(): Promise<void>;
}

type Door = (visit: Visit) => Promise<void> | void;

const patience = 8_000;

/** Opens the one port: /graphql, /auth, health, and the web behind everything else. */
export async function openServer(house: House, port: number, folder = import.meta.dirname): Promise<OpenServer> {
  const secure = house.settings.publicUrl?.startsWith('https:');
  let door: Door = (visit) => answer(visit, { status: 503, text: 'starting\n' });
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, (request, response) => {
    const visit = visitOf(request, response);
    if (secure) response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
    response.once('finish', () => note(house, visit));
    response.once('close', () => setImmediate(dismissIdle, server));
    void enter(house, door, visit);
  });
  const url = `http://127.0.0.1:${await listen(server, port)}`;
  let stopping = false;
  const streams = openStreams(house);
  door = await doors(house, url, { folder, streams, stopping: () => stopping });
  const stop = (): void => {
    stopping = true;
    streams.close();
  };
  return { url, close: () => close(server, stop) };
}

interface Place {
  readonly folder: string;
  readonly streams: StreamDoor;
  readonly stopping: () => boolean;
}

async function doors(house: House, url: string, { folder, streams, stopping }: Place): Promise<Door> {
  const graphql = await openGraphQL(house);
  const auth = openAuthDoor(house);
  const web = await openWeb(house, url, folder);
  const named: Readonly<Record<string, Door>> = {
    '/graphql': (visit) => (looks(visit) ? web : graphql)(visit),
    '/graphql/stream': streams.enter,
    '/imports': (visit) => takeImport(house, visit),
    '/livez': (visit) => answer(visit, { status: 200, text: 'alive\n' }),
    '/readyz': (visit) => answerReady(house, visit, stopping()),
    '/metrics': (visit) => answerMetrics(house, visit),
  };
  const below: Readonly<Record<string, Door>> = {
    auth,
    exports: (visit) => answerExport(house, visit),
    imports: (visit) => answerRefused(house, visit),
  };
  return (visit) => (named[visit.path] ?? below[/^\/(\w+)\//.exec(visit.path)?.[1] ?? ''] ?? web)(visit);
}

/** Somebody who opens the address in a browser, with nothing to ask yet, wants the page to ask from. */
function looks({ request, search }: Visit): boolean {
  const page = (request.headers.accept ?? '').includes('text/html');
  return page && request.method === 'GET' && !new URLSearchParams(search).has('query');
}

async function enter(house: House, door: Door, visit: Visit): Promise<void> {
  try {
    refuseForeignOrigin(visit.request, house);
    await door(visit);
  } catch (thrown) {
    answerThrown(visit, thrown, house.log);
  }
}

function note({ metrics, log }: House, { request, response, path, requestId }: Visit): void {
  const route = /^\/(graphql|auth|livez|readyz|metrics)\b/.exec(path)?.[1] ?? 'web';
  metrics.count('throughline_requests_total', { route, status: response.statusCode });
  log.info({ requestId, method: request.method, path, status: response.statusCode }, 'answered');
}

/** Callers keep their connection for the next question; a server that leaves takes none. */
function dismissIdle(server: Server): void {
  if (!server.listening) server.closeIdleConnections();
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server, stop: () => void): Promise<void> {
  stop();
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
