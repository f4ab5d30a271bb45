import { readFile, rename, writeFile } from 'node:fs/promises';
import { type Copy, emptyCopy } from './keep-copy.ts';

/** All that a consumer has to keep: its copy with the place in the log, and which messages it has heard. */
export interface State {
  readonly copy: Copy;
  /** Where the log stood when this state began; what happened before is in the copy, and is told to nobody again. */
  since: string | null;
  readonly heard: Set<string>;
}

const mostHeard = 10_000;

/** The state in a file; an empty one when there is none, which makes the consumer begin again. */
export async function loadState(file: string): Promise<State> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { copy: emptyCopy(), since: null, heard: new Set() };
  const { sequence, since, records, gone, heard } = JSON.parse(text);
  return { copy: { sequence, records: new Map(records), gone: new Map(gone) }, since, heard: new Set(heard) };
}

/** Writes beside the file and moves it there, so that it is never half written. */
export async function saveState(file: string, { copy, since, heard }: State): Promise<void> {
  const lately = [...heard].slice(-mostHeard);
  const kept = { sequence: copy.sequence, since, records: [...copy.records], gone: [...copy.gone], heard: lately };
  await writeFile(`${file}.new`, JSON.stringify(kept));
  await rename(`${file}.new`, file);
}
