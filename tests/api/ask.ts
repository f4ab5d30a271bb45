import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { type House, openHouse as openOnDatabase } from '../../api/house.ts';
import { openLog } from '../../api/log.ts';
import { openServer } from '../../api/server.ts';
import { readSettings, type Settings } from '../../api/settings.ts';
import type { Access, Scope } from '../../api/vocabulary.ts';
import { newApiKey } from '../../api/workspace/api-key-text.ts';
import { ApiKey } from '../../api/workspace/api-key.entity.ts';
import { oneTimeSignIn } from '../../api/workspace/auth.ts';
import { createWorkspace } from '../../api/workspace/create-workspace.ts';
import { Member } from '../../api/workspace/member.entity.ts';
import { personWhoSignsIn } from '../../api/workspace/people.ts';
import { freshDatabase, insideOf } from './database.ts';

/** The headers by which somebody shows who they are. */
export type As = Readonly<Record<string, string>>;

export interface Problem {
  readonly message: string;
  readonly path?: (string | number)[];
  readonly extensions: { readonly code: string };
}

export interface Answered<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Data;
  readonly errors?: readonly Problem[];
  readonly extensions?: { readonly cost?: Readonly<Record<string, number>> };
}

export interface Cast {
  readonly admin: As;
  readonly planner: As;
  readonly viewer: As;
  readonly otherWorkspace: As;
  readonly anonymous: As;
}

export interface TestHouse extends Cast {
  readonly house: House;
  readonly url: string;
  readonly workspaceId: string;
  readonly otherWorkspaceId: string;
  /** Asks over HTTP, as the admin unless told otherwise. */
  ask<Data = unknown>(query: string, variables?: object, as?: As): Promise<Answered<Data>>;
  /** A new API key with these scopes, in the first workspace. */
  keyWith(...scopes: Scope[]): Promise<As>;
  /** A new member of any workspace, signed in. */
  memberOf(workspaceId: string, access: Access): Promise<As>;
  /** A new API key of any workspace. */
  keyOf(workspaceId: string, scopes: Scope[]): Promise<As>;
}

/**
 * The real server on a database of its own, with two workspaces and somebody of every kind. One a test file.
 * Pages are served only where the folder holds a built web.
 */
export async function openHouse(changes: Partial<Settings> = {}, folder = '/nowhere'): Promise<TestHouse> {
  const { orm, appUrl } = await freshDatabase();
  const settings = { ...readSettings({}), secret: randomBytes(32).toString('hex'), ...changes };
  const house = await openOnDatabase({ orm, appUrl, settings, log: openLog('silent') });
  const server = await openServer(house, 0, folder);
  afterAll(async () => {
    await server.close();
    await house.close();
  });
  const first = await newWorkspace(house, server.url, 'Acme');
  const other = await newWorkspace(house, server.url, 'Globex');
  return {
    house,
    url: server.url,
    workspaceId: first.id,
    otherWorkspaceId: other.id,
    admin: first.admin,
    planner: await newMember(house, server.url, { workspaceId: first.id, access: 'PLANNER', place: 'acme' }),
    viewer: await newMember(house, server.url, { workspaceId: first.id, access: 'VIEWER', place: 'acme' }),
    otherWorkspace: other.admin,
    anonymous: {},
    ask: (query, variables = {}, as = first.admin) => post(server.url, { query, variables }, as),
    keyWith: (...scopes) => newKey(house, first.id, scopes),
    memberOf: (workspaceId, access) => newMember(house, server.url, { workspaceId, access, place: workspaceId }),
    keyOf: (workspaceId, scopes) => newKey(house, workspaceId, scopes),
  };
}

/** Sends a body to /graphql as it is. */
export async function post<Data>(url: string, body: unknown, as: As): Promise<Answered<Data>> {
  const headers = { 'content-type': 'application/json', ...as };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: text });
  const answered = await response.text();
  return { ...JSON.parse(answered), status: response.status, headers: response.headers, text: answered };
}

async function newWorkspace(house: House, url: string, name: string): Promise<{ id: string; admin: As }> {
  const person = { email: `admin@${name.toLowerCase()}.example`, name: `Admin of ${name}` };
  const userId = await personWhoSignsIn(house.auth, person);
  const { workspace } = await createWorkspace(house.orm.em.fork(), { name, member: { ...person, userId } });
  return { id: workspace.id, admin: await signedIn(house, url, person.email) };
}

interface NewMember {
  readonly workspaceId: string;
  readonly access: Access;
  readonly place: string;
}

async function newMember(house: House, url: string, { workspaceId, access, place }: NewMember): Promise<As> {
  const person = { email: `${access.toLowerCase()}@${place}.example`, name: `The ${access.toLowerCase()}` };
  const userId = await personWhoSignsIn(house.auth, person);
  const em = insideOf(house.orm, workspaceId);
  em.create(Member, { ...person, userId, access });
  await em.flush();
  return signedIn(house, url, person.email);
}

async function signedIn(house: House, url: string, email: string): Promise<As> {
  const response = await fetch(url + (await oneTimeSignIn(house.auth, email, '/')), { redirect: 'manual' });
  return {
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}

async function newKey(house: House, workspaceId: string, scopes: Scope[]): Promise<As> {
  const { secret, hash } = newApiKey(workspaceId);
  const em = insideOf(house.orm, workspaceId);
  em.create(ApiKey, { name: scopes.join(' ') || 'no scope', hash, scopes });
  await em.flush();
  return { authorization: `Bearer ${secret}` };
}
