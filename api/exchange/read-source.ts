import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeText } from './decode-text.ts';
import type { Beside, Mapping } from './mapping.ts';
import { readStories, storyColumns } from './read-stories.ts';
import { readTable } from './read-table.ts';
import type { SourceFile, SourceRow } from './source-row.ts';
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
  const name = basename(path);
  const { text, encoding } = decodeText(readBytes(path), name);
  const { format, columns, beside } = mapping.reads;
  if (format === 'stories') {
    return { name, encoding, columns: storyColumns, rows: readStories(text, name), refused: [], lacks: [] };
  }
  const table = readTable(text, name, columns);
  if (!beside) return { name, encoding, ...table, lacks: [] };
  const lent = readBeside(join(dirname(path), beside.file), beside);
  if (!lent) return { name, encoding, ...table, lacks: [beside.file] };
  return { name, encoding, ...table, rows: table.rows.map((row) => withLent(row, beside, lent)), lacks: [] };
}

function readBytes(path: string): Buffer {
  const { size } = statSync(path);
  if (size > largestFile)
    throw new Unreadable(`${path} has ${size} bytes; split it into files of at most ${largestFile}.`);
  return readFileSync(path);
}

function readBeside(path: string, beside: Beside): Map<string, SourceRow> | undefined {
  if (!existsSync(path)) return undefined;
  const { text } = decodeText(readBytes(path), beside.file);
  const { rows } = readTable(text, beside.file, [beside.by, ...beside.columns]);
  return new Map(rows.map((row) => [row.cells.get(beside.by) ?? '', row]));
}

function withLent(row: SourceRow, beside: Beside, lent: ReadonlyMap<string, SourceRow>): SourceRow {
  const found = lent.get(row.cells.get(beside.by) ?? '');
  if (!found) return row;
  const cells = beside.columns.map((column) => [`${beside.name}.${column}`, found.cells.get(column) ?? ''] as const);
  return { ...row, cells: new Map([...row.cells, ...cells]) };
}
