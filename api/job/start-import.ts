import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { boardTargets } from '../exchange/contract-inputs.ts';
import { readyMapping } from '../exchange/choose-mapping.ts';
import { type Mapping, parseMapping } from '../exchange/mapping.ts';
import { onStoryboard } from '../exchange/on-storyboard.ts';
import { Unreadable } from '../exchange/unreadable.ts';
import { Refusal } from '../refusal.ts';
import { checked, required } from '../write/checked.ts';
import { nameOf } from '../write/form.ts';
import { idOf, unknown } from '../write/known-id.ts';
import { ImportFile } from './import-file.entity.ts';
import { Job } from './job.entity.ts';
import { openJob, refuseBeyond } from './open-job.ts';

interface Wanted {
  readonly file?: string | null;
  readonly again?: string | null;
  readonly kind?: string | null;
  readonly mapping?: string | null;
  readonly storyboard?: string | null;
  readonly dryRun: boolean;
}

interface Source {
  readonly importFile: ImportFile;
  readonly mapping: Mapping;
}

/** Notes a file to be taken in. The mapping is kept with the job: whoever goes on reads the file as the first did. */
export async function startImport(em: EntityManager, context: Context, wanted: Wanted) {
  const { importFile, mapping } = await (wanted.again == null ? brought(em, wanted) : earlier(em, wanted.again));
  const onBoard = mapping.writes.some(({ to }) => boardTargets.includes(to));
  refuseBeyond(context, new Set(onBoard ? ['RECORD', 'PLAN'] : ['RECORD']), ['kind']);
  return openJob(em, { kind: 'IMPORT', importFile, mapping: JSON.stringify(mapping), dryRun: wanted.dryRun });
}

async function brought(em: EntityManager, wanted: Wanted): Promise<Source> {
  const place = { path: ['file'], noun: 'file' };
  const id = idOf(required(wanted.file, place.path), place);
  const importFile = await em.findOne(ImportFile, { id, packed: { $ne: null } });
  if (!importFile) throw unknown(place);
  return { importFile, mapping: mappingOf(wanted) };
}

async function earlier(em: EntityManager, again: string): Promise<Source> {
  const place = { path: ['again'], noun: 'import' };
  const job = await em.findOne(Job, { id: idOf(again, place), kind: 'IMPORT' }, { populate: ['importFile'] });
  if (!job?.importFile || !job.mapping) throw unknown(place);
  return { importFile: job.importFile, mapping: parseMapping(job.mapping, 'mapping') };
}

function mappingOf({ kind, mapping, storyboard }: Wanted): Mapping {
  if ((kind == null) === (mapping == null)) {
    throw new Refusal('REQUIRED', 'Give a kind we know, or a mapping of your own.', { path: ['kind'] });
  }
  const board = checked(nameOf(1000), storyboard ?? undefined, ['storyboard']);
  const chosen = asked('kind', () => (kind == null ? undefined : readyMapping(kind)));
  const found = chosen ?? asked('mapping', () => parseMapping(mapping ?? '', 'mapping'));
  return board ? onStoryboard(found, board) : found;
}

function asked<Answer>(member: string, read: () => Answer): Answer {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    throw new Refusal('INVALID', thrown.message, { path: [member] });
  }
}
