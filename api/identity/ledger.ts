/** A row as PostgreSQL tells it, by the names of its columns. */
export type RowText = Readonly<Record<string, unknown>>;

/** The values of a row's primary key but for the workspace, in the order of its columns. */
export type RowKey = readonly string[];

/** One thing a merge did to the database, told so that it can be taken back. */
export type Entry = Moved | SetAside | Changed;

/** Rows that point at the survivor since; their keys are as they are now. */
export interface Moved {
  readonly did: 'MOVED';
  readonly table: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly keys: readonly RowKey[];
}

/** Rows that are gone, whole. */
export interface SetAside {
  readonly did: 'SET_ASIDE';
  readonly table: string;
  readonly rows: readonly RowText[];
}

/** Columns of one row that stays. */
export interface Changed {
  readonly did: 'CHANGED';
  readonly table: string;
  readonly id: string;
  readonly before: RowText;
  readonly after: RowText;
}
