import { decodeText } from './decode-text.ts';
import type { Beside, Mapping } from './mapping.ts';
import { readStories, storyColumns } from './read-stories.ts';
import { readTable } from './read-table.ts';
import type { SourceFile, SourceRow } from './source-row.ts';
import { withoutGuard } from './without-guard.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a file that lies beside, when there is one of this name. */
export type LooksBeside = (file: string) => Uint8Array | undefined;

/** Bytes as rows under the columns their mapping wants, wherever they come from. */
export function sourceOf({ name, bytes }: NamedBytes, mapping: Mapping, looksBeside: LooksBeside): SourceFile {
  const { text, encoding } = decodeText(bytes, name);
  const { format, columns, beside, guarded } = mapping.reads;
  if (format === 'stories') {
    return { name, encoding, columns: storyColumns, rows: readStories(text, name), refused: [], lacks: [] };
  }
  const table = readTable(text, name, columns);
  if (guarded) table.rows = table.rows.map(withoutGuard);
  if (!beside) return { name, encoding, ...table, lacks: [] };
  const found = looksBeside(beside.file);
  if (!found) return { name, encoding, ...table, lacks: [beside.file] };
  const lent = lentBy(found, beside);
  return { name, encoding, ...table, rows: table.rows.map((row) => withLent(row, beside, lent)), lacks: [] };
}

function lentBy(bytes: Uint8Array, beside: Beside): Map<string, SourceRow> {
  const { text } = decodeText(bytes, beside.file);
  const { rows } = readTable(text, beside.file, [beside.by, ...beside.columns]);
  return new Map(rows.map((row) => [row.cells.get(beside.by) ?? '', row]));
}

function withLent(row: SourceRow, beside: Beside, lent: ReadonlyMap<string, SourceRow>): SourceRow {
  const found = lent.get(row.cells.get(beside.by) ?? '');
  if (!found) return row;
  const cells = beside.columns.map((column) => [`${beside.name}.${column}`, found.cells.get(column) ?? ''] as const);
  return { ...row, cells: new Map([...row.cells, ...cells]) };
}
