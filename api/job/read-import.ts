import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import type { Mapping } from '../exchange/mapping.ts';
import { sourceOf } from '../exchange/source-of.ts';
import type { SourceFile } from '../exchange/source-row.ts';
import { Unreadable } from '../exchange/unreadable.ts';
import { Refusal } from '../refusal.ts';
import type { Job } from './job.entity.ts';
import type { Work } from './work.ts';

const unpack = promisify(gunzip);

/** The file of an import as rows; a file that should lie beside is the latest of its name that was brought. */
export async function readImport(work: Work, { importFile }: Job, mapping: Mapping): Promise<SourceFile> {
  const { beside } = mapping.reads;
  const bytes = await work.inside((em) => bytesOf(em, sql`id = ${importFile?.id ?? null}::uuid`));
  const lent = beside && (await work.inside((em) => bytesOf(em, sql`name = ${beside.file}`)));
  if (!importFile || !bytes) throw new Refusal('NOT_FOUND', 'The file is kept no longer; bring it again.');
  try {
    return sourceOf({ name: importFile.name, bytes }, mapping, () => lent);
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    throw new Refusal('INVALID', thrown.message, { cause: thrown });
  }
}

async function bytesOf(em: EntityManager, condition: RawBuilder<unknown>): Promise<Buffer | undefined> {
  const { rows } = await sql<{ packed: Buffer }>`select packed from import_file
    where packed is not null and ${condition} order by created_at desc limit 1`.execute(em.getKysely());
  return rows[0] && unpack(rows[0].packed);
}
