import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Auth } from './auth.ts';

/** The session of a signed-in person, with the person. */
export function sessionOf(auth: Auth, headers: Headers): ReturnType<Auth['api']['getSession']> {
  return auth.api.getSession({ headers: new Headers({ cookie: headers.get('cookie') ?? '' }) });
}

/** POST /auth/workspace: from now on the session works in another workspace of the same person. */
export async function switchWorkspace({ auth, directory }: House, request: Request): Promise<Response> {
  const session = await sessionOf(auth, request.headers);
  if (!session) throw new Refusal('UNAUTHENTICATED', 'Sign in first.');
  const { workspaceId } = await fieldsOf(request);
  const memberships = await directory.memberships(session.user.id);
  const wanted = memberships.find((membership) => membership.workspaceId === workspaceId);
  if (!wanted) throw new Refusal('NOT_FOUND', 'You are a member of no such workspace.', { path: ['workspaceId'] });
  const { internalAdapter } = await auth.$context;
  await internalAdapter.updateSession(session.session.token, { workspaceId: wanted.workspaceId });
  return sentBack(request, { workspaceId: wanted.workspaceId });
}

/** POST /auth/password: somebody who came by a link chooses the first password. */
export async function setFirstPassword({ auth }: House, request: Request): Promise<Response> {
  const { newPassword = '' } = await fieldsOf(request);
  const set = await auth.api.setPassword({ body: { newPassword }, headers: request.headers, asResponse: true });
  return set.ok ? sentBack(request, { status: true }) : set;
}

export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

/** The fields of a JSON body or of a plain form, which works without a script. */
async function fieldsOf(request: Request): Promise<Partial<Record<string, string>>> {
  if (isForm(request)) return Object.fromEntries(new URLSearchParams(await request.clone().text()));
  const body: unknown = await request.json().catch(() => undefined);
  const fields = Object.entries(typeof body === 'object' && body ? body : {});
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
}

function sentBack(request: Request, body: object): Response {
  return isForm(request) ? redirect('/') : Response.json(body);
}

function isForm(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
}
