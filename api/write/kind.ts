import type { Happened } from '../event/append-events.ts';
import type { Row as RecordRow, Sql } from '../graph/node.ts';
import type { Bulk } from './bulk.ts';
import type { Column } from './column.ts';
import type { Draft } from './draft.ts';
import type { Target } from './reference.ts';

/** A kind of record that is written in bulk. */
export interface Kind<Row> {
  /** The entity, as events name it. */
  readonly type: string;
  readonly table: string;
  /** How sentences name one. */
  readonly noun: string;
  readonly columns: readonly Column[];
  /** Whether changes are counted in a version. */
  readonly tracked: boolean;
  /** Columns that keep the moment at which a record was made. */
  readonly stamps: readonly string[];
  readonly identity: RefIdentity | KeyIdentity;
  /** The reference to another record of the kind that must not lead back to the record. */
  readonly tree?: string;
  readonly parts?: readonly Part[];
  /** Reads what no single column tells, and checks what fields say together. */
  readonly read?: (draft: Draft<Row>) => void;
  /** Checks and completes all rows together, once it is known which records they stand for and in what they differ. */
  readonly arrange?: (bulk: Bulk) => Promise<void>;
}

/** The record is the one that holds the row's external reference, or has its id. */
export interface RefIdentity {
  readonly by: 'ref';
  readonly target: Exclude<Target, 'role'>;
}

/** The record is the one with the same values in these fields; a row that leaves out the first is always new. */
export interface KeyIdentity {
  readonly by: 'key';
  readonly fields: readonly string[];
  /** Fields of the key that may be empty. */
  readonly maybe?: readonly string[];
  /** What the caller calls the key. */
  readonly given: string;
  /** Records that hold the key but are of another kind. */
  readonly foreign?: (record: RecordRow) => Sql;
}

/** What a record has beside its columns. */
export interface Part {
  /** What the rows of the part point at. */
  readonly targets?: readonly Target[];
  /** Tells every known draft in what it differs, and refuses what cannot be. */
  readonly compare: (bulk: Bulk) => Promise<void>;
  /** Writes what new and changed drafts have. */
  readonly write: (bulk: Bulk) => Promise<void>;
  /** The events of what has a history of its own. */
  readonly happened?: (bulk: Bulk) => readonly Happened[];
  /** What the event of a new record says of it. */
  readonly told: (draft: Draft) => Readonly<Record<string, [unknown, unknown]>>;
}
