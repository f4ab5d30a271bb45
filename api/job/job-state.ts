export const JobKind = { EXPORT: 'EXPORT', IMPORT: 'IMPORT' } as const;
export type JobKind = keyof typeof JobKind;

export const JobState = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type JobState = keyof typeof JobState;

/** What became of the records of one kind. */
export interface Count {
  readonly records: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}
