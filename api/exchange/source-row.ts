/** One row of a file as it stands there: `values` in the file's order, `cells` trimmed and by column name. */
export interface SourceRow {
  line: number;
  values: readonly string[];
  cells: ReadonlyMap<string, string>;
}

/** A row that no mapping has to look at, with the reason. */
export interface RefusedRow {
  line: number;
  values: readonly string[];
  reason: string;
}

/** A file taken apart: its columns, its rows, those that do not fit the header, and the files it lacks beside it. */
export interface SourceFile {
  name: string;
  encoding: string;
  columns: readonly string[];
  rows: readonly SourceRow[];
  refused: readonly RefusedRow[];
  lacks: readonly string[];
}
