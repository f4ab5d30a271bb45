import type { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import { checked } from '../write/checked.ts';
import { nameOf } from '../write/form.ts';
import { ImportFile } from './import-file.entity.ts';

export const mostOfAFile = 64 * 1024 * 1024;
const mostKept = 20;

/** Packs a file while it comes in, and keeps it for the jobs that will read it: the latest twenty, a week long. */
export async function keepFile(em: EntityManager, name: string, content: Readable): Promise<ImportFile> {
  const kept = checked(nameOf(500), name, ['name']);
  const { packed, bytes } = await packedFrom(content);
  if (bytes === 0) throw new Refusal('INVALID', 'The file is empty.');
  return em.transactional(async (inside) => {
    const file = inside.create(ImportFile, { name: kept, bytes, packed });
    await inside.flush();
    await forgetOld(inside as EntityManager);
    return file;
  });
}

async function packedFrom(content: Readable): Promise<{ packed: Buffer; bytes: number }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  await pipeline(
    content,
    async function* measured(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > mostOfAFile) throw tooLong();
        yield chunk;
      }
    },
    createGzip({ level: 4 }),
    async (packing: AsyncIterable<Buffer>) => {
      for await (const chunk of packing) chunks.push(chunk);
    },
  );
  return { packed: Buffer.concat(chunks), bytes };
}

export const tooLong = (): Refusal =>
  new Refusal('TOO_LONG', `The file is longer than the ${mostOfAFile / 1024 / 1024} MB allowed here; split it.`, {
    status: 413,
  });

/** What a job still has to read stays, however old. */
async function forgetOld(em: EntityManager): Promise<void> {
  await sql`update import_file set packed = null where packed is not null
    and (created_at < now() - interval '7 days'
      or id not in (select id from import_file where packed is not null order by created_at desc, id desc
        limit ${mostKept}))
    and not exists (select from job where import_file_id = import_file.id and state in ('WAITING', 'RUNNING'))`.execute(
    em.getKysely(),
  );
}
