export const JobKind = { EXPORT: 'EXPORT' } as const;
export type JobKind = keyof typeof JobKind;

export const JobState = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type JobState = keyof typeof JobState;
