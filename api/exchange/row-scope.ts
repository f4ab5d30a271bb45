import type { Mapping } from './mapping.ts';
import type { SourceRow } from './source-row.ts';

/** What one file's rows share while they are told: which values were seen, in which row first, and how often. */
export class FileMemory {
  readonly file: string;
  readonly mapping: Mapping;
  readonly missing: readonly string[];
  readonly #firstLines = new Map<string, number>();
  readonly #occurrences = new Map<string, { line: number; times: number }>();

  constructor(file: string, mapping: Mapping) {
    this.file = file;
    this.mapping = mapping;
    this.missing = mapping.missing ?? [];
  }

  corrected(column: string, written: string): string {
    const corrections = this.mapping.corrections?.[column];
    return corrections && Object.hasOwn(corrections, written) ? (corrections[written] ?? written) : written;
  }

  seenBefore(key: string, line: number): boolean {
    const first = this.#firstLines.get(key) ?? line;
    this.#firstLines.set(key, first);
    return first !== line;
  }

  occurrence(key: string, line: number): number {
    const last = this.#occurrences.get(key) ?? { line: 0, times: 0 };
    const next = last.line === line ? last : { line, times: last.times + 1 };
    this.#occurrences.set(key, next);
    return next.times;
  }
}

/** The row a value is told from, and the column it stands at when a record is told once for each column. */
export interface RowScope {
  row: SourceRow;
  memory: FileMemory;
  column?: string;
}

/** The text of a column, corrected; `#cell` and `#column` are the column at hand, `#line` and `#file` the place. */
export function cellText(scope: RowScope, column: string): string {
  if (column === '#line') return String(scope.row.line);
  if (column === '#file') return scope.memory.file;
  if (column === '#column') return scope.column ?? '';
  const name = column === '#cell' ? (scope.column ?? '') : column;
  return scope.memory.corrected(name, scope.row.cells.get(name) ?? '');
}
