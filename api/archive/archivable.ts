/** The records that can be taken away and put back, by the entity behind them. */
export const archivable = {
  Account: { table: 'account', noun: 'account' },
  Person: { table: 'person', noun: 'person' },
  Outcome: { table: 'outcome', noun: 'outcome' },
  Idea: { table: 'idea', noun: 'idea' },
} as const;
export type Archivable = keyof typeof archivable;

export const archivableTypes = Object.keys(archivable) as Archivable[];

/** A record that a row names, as it is until the transaction ends. */
export interface Kept {
  readonly type: Archivable;
  readonly id: string;
  readonly version: number;
  /** As ISO text; null while it is live. */
  readonly archivedAt: string | null;
}
