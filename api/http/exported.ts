import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidOrNull } from '../graph/slot.ts';
import type { House } from '../house.ts';
import { belongsTo } from '../job/cancel-job.ts';
import { Job } from '../job/job.entity.ts';
import type { JobKind } from '../job/job-state.ts';
import { Refusal } from '../refusal.ts';
import { answerHeaders, type Visit } from './visit.ts';

const unpack = promisify(gunzip);

interface Kept {
  readonly kind: JobKind;
  /** Tells the id of the job out of the path. */
  readonly path: RegExp;
  readonly type: string;
}

/** The file of an export under /exports. */
export const answerExport = (house: House, visit: Visit): Promise<void> =>
  answerFile(house, visit, {
    kind: 'EXPORT',
    path: /^\/exports\/([\w-]+)\.jsonl$/,
    type: 'application/jsonl; charset=utf-8',
  });

/** The file of a job, part by part as it is read, for whoever started it and for admins. */
export async function answerFile(house: House, visit: Visit, { kind, path, type }: Kept): Promise<void> {
  const caller = await house.callers.of(visit.request.headers);
  if (caller.kind === 'NOBODY') throw new Refusal('UNAUTHENTICATED', 'Sign in, or send an API key as a bearer token.');
  const em = house.directory.inside(caller.workspaceId);
  const id = uuidOrNull(path.exec(visit.path)?.[1] ?? '');
  const job = id && (await em.transactional((inside) => inside.findOne(Job, { id, kind, state: 'DONE' })));
  const first = job && belongsTo(job, caller) ? await partOf(em, job, 0) : undefined;
  if (!job || !first) throw new Refusal('NOT_FOUND', 'There is no such file, or no longer.');
  const { response, requestId } = visit;
  const file = `attachment; filename="${visit.path.slice(visit.path.lastIndexOf('/') + 1)}"`;
  const own = { 'content-type': type, 'content-disposition': file };
  response.writeHead(200, { ...answerHeaders, ...own, 'x-request-id': requestId });
  await pipeline(textsOf(em, job, first), response).catch(() => response.destroy());
}

async function* textsOf(em: EntityManager, job: Job, first: Buffer): AsyncGenerator<Buffer> {
  yield await unpack(first);
  for (let number = 1; number < job.parts; number += 1) {
    const part = await partOf(em, job, number);
    if (!part) throw new Error('A part of the file is gone.');
    yield await unpack(part);
  }
}

async function partOf(em: EntityManager, { id }: Job, number: number): Promise<Buffer | undefined> {
  const { rows } = await em.transactional((inside) =>
    sql<{ packed: Buffer }>`select packed from job_part where job_id = ${id}::uuid and number = ${number}::int`.execute(
      (inside as EntityManager).getKysely(),
    ),
  );
  return rows[0]?.packed;
}
