import type { SourceRow } from './source-row.ts';

const guard = /^'+[=+\-@\t\r]/;

/** A row of a sheet of ours, where a text that a spreadsheet would run was written with one more `'` before it. */
export function withoutGuard(row: SourceRow): SourceRow {
  const guarded = [...row.cells].filter(([, text]) => guard.test(text));
  if (guarded.length === 0) return row;
  return { ...row, cells: new Map([...row.cells, ...guarded.map(([name, text]) => [name, text.slice(1)] as const)]) };
}
