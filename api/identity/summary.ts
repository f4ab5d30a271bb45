/** What a merge chose, moved and set aside, as integrators are told it. */
export interface Summary {
  readonly survivor: string;
  readonly fields: readonly ChosenField[];
  readonly moved: readonly MovedRecords[];
  readonly setAside: readonly RecordSetAside[];
}

/** One field of the survivor: whose value it has, and what the others had. */
export interface ChosenField {
  readonly field: string;
  /** The record whose value it is; null where the values of all were joined. */
  readonly from: string | null;
  readonly value: string | null;
  readonly changed: boolean;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly record: string;
  /** As JSON text. */
  readonly value: string | null;
}

export interface MovedRecords {
  readonly type: string;
  readonly field: string;
  readonly count: number;
}

/** A record of which only one could stay. */
export interface RecordSetAside {
  readonly type: string;
  readonly id: string | null;
  readonly reason: string;
}
