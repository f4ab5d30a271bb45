import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newId } from '../database/new-id.ts';
import type { House } from '../house.ts';
import { oneTimeSignIn } from './auth.ts';
import { Member } from './member.entity.ts';
import { redirect, sessionOf } from './session.ts';

/** Which member of which workspace somebody is invited to be. */
export interface Invitation {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly email: string;
  readonly name: string;
}

/**
 * The path that lets the invited person in, once, within a week. It is written where better-auth finds it, in the
 * transaction that makes the member: no refused call leaves one behind, and no call waits for a second connection.
 */
export async function invite(em: EntityManager, invitation: Invitation): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`insert into auth.verification (id, identifier, value, "expiresAt")
    values (${newId()}, ${nameOf(token)}, ${JSON.stringify(invitation)}, now() + interval '1 week')`.execute(
    em.getKysely(),
  );
  return `/auth/invitation?token=${token}`;
}

/**
 * Opens an invitation. A new person is signed in to choose a password; somebody we know must be signed in already,
 * since the link passed through the hands of whoever invited, who must not get at other workspaces with it.
 */
export async function acceptInvitation(house: House, request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { internalAdapter } = await house.auth.$context;
  const pending = await internalAdapter.findVerificationValue(nameOf(token));
  if (!pending || pending.expiresAt < new Date()) return redirect('/sign-in?error=INVITATION_INVALID');
  const invitation = JSON.parse(pending.value) as Invitation;
  const user = await invited(house, invitation);
  const session = await sessionOf(house.auth, request.headers);
  const fresh = await isFresh(house, user.id, invitation.workspaceId);
  if (session?.user.id !== user.id && !fresh) return redirect(signInFirst(token));
  if (!(await internalAdapter.consumeVerificationValue(nameOf(token))))
    return redirect('/sign-in?error=INVITATION_INVALID');
  await join(house, invitation, user.id);
  await house.callers.forgetAll();
  if (fresh) return redirect(await oneTimeSignIn(house.auth, user.email, '/welcome'));
  if (session) await internalAdapter.updateSession(session.session.token, { workspaceId: invitation.workspaceId });
  return redirect('/');
}

async function invited({ auth }: House, { email, name }: Invitation): Promise<{ id: string; email: string }> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email);
  return found?.user ?? internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'magic-link' });
}

/** Somebody without a password and without another workspace: the link can open nothing but what it is for. */
async function isFresh({ auth, directory }: House, userId: string, workspaceId: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context;
  const credential = await internalAdapter.findCredentialAccount(userId);
  const memberships = await directory.memberships(userId);
  return !credential?.password && memberships.every((membership) => membership.workspaceId === workspaceId);
}

async function join({ directory }: House, invitation: Invitation, userId: string): Promise<void> {
  await directory.inside(invitation.workspaceId).transactional(async (em) => {
    const member = await em.findOne(Member, invitation.memberId);
    if (member) member.userId = userId;
  });
}

function signInFirst(token: string): string {
  return `/sign-in?${new URLSearchParams({ to: `/auth/invitation?token=${token}` })}`;
}

function nameOf(token: string): string {
  return `invitation:${createHash('sha256').update(token).digest('hex')}`;
}
