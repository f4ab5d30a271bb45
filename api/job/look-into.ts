import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sampleTable } from '../exchange/sample-table.ts';
import { Unreadable } from '../exchange/unreadable.ts';
import { uuidOrNull } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import { ImportFile } from './import-file.entity.ts';
import type { ImportFileType } from './import.type.ts';

const unpack = promisify(gunzip);

/** A file that waits to be taken in, as far as somebody must see it to say what its columns mean. */
export async function lookInto(em: EntityManager, id: string): Promise<ImportFileType | null> {
  const known = uuidOrNull(id);
  const file = known === null ? null : await em.findOne(ImportFile, { id: known }, { populate: ['packed'] });
  if (!file?.packed) return null;
  const { name, bytes, packed } = file;
  try {
    return { id: file.id, name, bytes, columns: sampleTable({ name, bytes: await unpack(packed) }) };
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    throw new Refusal('INVALID', thrown.message, { path: ['id'], cause: thrown });
  }
}
