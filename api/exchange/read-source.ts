import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Mapping } from './mapping.ts';
import { sourceOf } from './source-of.ts';
import type { SourceFile } from './source-row.ts';
import { Unreadable } from './unreadable.ts';

const largestFile = 256 * 1024 * 1024;

/** The files a path stands for: itself, or in a folder every file with the ending the mapping reads. */
export function filesAt(path: string, mapping: Mapping): string[] {
  if (!existsSync(path)) throw new Unreadable(`${path} does not exist.`);
  if (!statSync(path).isDirectory()) return [path];
  const ending = mapping.reads.format === 'stories' ? '.txt' : '.csv';
  const names = readdirSync(path).filter((name) => name.endsWith(ending));
  if (names.length === 0) throw new Unreadable(`${path} holds no file that ends in ${ending}.`);
  return names.sort().map((name) => join(path, name));
}

/** A file as rows under the columns its mapping wants. */
export function readSource(path: string, mapping: Mapping): SourceFile {
  const beside = (file: string): Buffer | undefined => {
    const there = join(dirname(path), file);
    return existsSync(there) ? readBytes(there) : undefined;
  };
  return sourceOf({ name: basename(path), bytes: readBytes(path) }, mapping, beside);
}

function readBytes(path: string): Buffer {
  const { size } = statSync(path);
  if (size > largestFile)
    throw new Unreadable(`${path} has ${size} bytes; split it into files of at most ${largestFile}.`);
  return readFileSync(path);
}
