import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { addressHeader } from '../workspace/auth.ts';
import { acceptInvitation } from '../workspace/invitation.ts';
import { setFirstPassword, switchWorkspace } from '../workspace/session.ts';
import { readBody } from './body.ts';
import { answer, type Visit } from './visit.ts';

const mostOfABody = 64 * 1024;

/** The routes beside better-auth's own, by method and path. */
const ours: Readonly<Record<string, (house: House, request: Request) => Promise<Response>>> = {
  'POST /auth/workspace': switchWorkspace,
  'POST /auth/password': setFirstPassword,
  'GET /auth/invitation': acceptInvitation,
};

/** Everything under /auth: sign-in, sign-out, invitations, the choice of a workspace. */
export function openAuthDoor(house: House): (visit: Visit) => Promise<void> {
  return async (visit) => {
    const request = await requestOf(visit, house);
    const own = ours[`${request.method} ${visit.path}`];
    const response = await (own ? own(house, request) : house.auth.handler(request));
    if (request.method === 'POST' && response.status < 400) await house.callers.forgetAll();
    answer(visit, { status: response.status, text: await response.text(), headers: headersOf(response) });
  };
}

async function requestOf({ request, path, search }: Visit, { proxies }: House): Promise<Request> {
  const method = request.method ?? 'GET';
  if (method !== 'GET' && method !== 'POST') throw new Refusal('INVALID', 'Only GET and POST here.', { status: 405 });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  headers.set(addressHeader, proxies.addressOf(request));
  headers.set('host', proxies.hostOf(request));
  const url = `${proxies.isSecure(request) ? 'https' : 'http'}://${proxies.hostOf(request)}${path}${search}`;
  const body = method === 'POST' ? await readBody(request, mostOfABody) : null;
  return new Request(url, { method, headers, body });
}

function headersOf(response: Response): [string, string | string[]][] {
  const plain = [...response.headers].filter(([name]) => name !== 'set-cookie' && name !== 'content-length');
  return [...plain, ['set-cookie', response.headers.getSetCookie()]];
}
