import type { House } from '../house.ts';
import { keepFile, mostOfAFile, tooLong } from '../job/keep-file.ts';
import { Refusal } from '../refusal.ts';
import { answerFile } from './exported.ts';
import { answer, type Visit } from './visit.ts';

const least = 'RECORD';

/** POST /imports?name=accounts.csv brings a file as it is; what startImport is told is its id. */
export async function takeImport(house: House, visit: Visit): Promise<void> {
  const { request, search } = visit;
  if (request.method !== 'POST') throw new Refusal('INVALID', 'Files are brought with POST.', { status: 405 });
  const caller = await house.callers.of(request.headers);
  if (caller.kind === 'NOBODY') throw new Refusal('UNAUTHENTICATED', 'Sign in, or send an API key as a bearer token.');
  if (!caller.scopes.has(least)) throw new Refusal('FORBIDDEN', `This needs the scope ${least}.`);
  if (Number(request.headers['content-length'] ?? 0) > mostOfAFile) throw tooLong();
  const name = new URLSearchParams(search).get('name') ?? 'import.csv';
  const { id, bytes } = await keepFile(house.directory.inside(caller.workspaceId), name, request);
  const headers: [string, string][] = [['content-type', 'application/json; charset=utf-8']];
  answer(visit, { status: 201, text: `${JSON.stringify({ id, name, bytes })}\n`, headers });
}

/** The rows that an import refused, with their reasons, under /imports. */
export const answerRefused = (house: House, visit: Visit): Promise<void> =>
  answerFile(house, visit, { kind: 'IMPORT', path: /^\/imports\/([\w-]+)\.csv$/, type: 'text/csv; charset=utf-8' });
