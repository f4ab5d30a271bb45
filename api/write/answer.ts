import { type Refusal, type UserErrorRow, userError } from '../refusal.ts';
import type { Draft } from './draft.ts';

/** What becomes of the other rows when one is refused. */
export const OnError = { REJECT_ALL: 'REJECT_ALL', REJECT_FAILED_ROWS: 'REJECT_FAILED_ROWS' } as const;
export type OnError = keyof typeof OnError;

/** What became of one row. */
export const RowStatus = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  UNCHANGED: 'UNCHANGED',
  REJECTED: 'REJECTED',
} as const;
export type RowStatus = keyof typeof RowStatus;

export interface BulkInput<Row> {
  rows: readonly Row[];
  onError?: OnError | undefined;
  dryRun?: boolean | undefined;
}

export interface RowAnswer {
  index: number;
  status: RowStatus;
  /** The record the row stands for; null when it was refused, or would only have been made. */
  id: string | null;
  errors: UserErrorRow[];
}

export interface BulkSummary {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

export interface BulkAnswer {
  rows: RowAnswer[];
  summary: BulkSummary;
  userErrors: UserErrorRow[];
}

const counted = {
  CREATED: 'created',
  UPDATED: 'updated',
  UNCHANGED: 'unchanged',
  REJECTED: 'rejected',
} as const satisfies Record<RowStatus, keyof BulkSummary>;

/** What became of the rows; of a dry run, what would have. */
export function answerOf(drafts: readonly Draft[], dryRun: boolean): BulkAnswer {
  const rows = drafts.map((draft) => {
    const status = statusOf(draft);
    const absent = status === 'REJECTED' || (dryRun && status === 'CREATED');
    return { index: draft.index, status, id: absent ? null : draft.id, errors: draft.errors };
  });
  return { rows, summary: summaryOf(rows), userErrors: [] };
}

/** Nothing was written, since some rows were refused and the caller wanted all or none. */
export function withheldAnswer(drafts: readonly Draft[]): BulkAnswer {
  const rows = drafts.map(({ index, errors }) => ({ index, status: RowStatus.REJECTED, id: null, errors }));
  const refused = rows.filter(({ errors }) => errors.length > 0);
  const [first] = refused.flatMap(({ errors }) => errors);
  const message = `Nothing was written: ${refused.length} of ${rows.length} rows were refused.`;
  return { rows, summary: summaryOf(rows), userErrors: first ? [{ code: first.code, path: ['rows'], message }] : [] };
}

/** A call that came to nothing as a whole. */
export function refusedAnswer(refusal: Refusal): BulkAnswer {
  return { rows: [], summary: summaryOf([]), userErrors: [userError(refusal)] };
}

function statusOf({ sound, known, changes }: Draft): RowStatus {
  if (!sound) return RowStatus.REJECTED;
  if (!known) return RowStatus.CREATED;
  return changes ? RowStatus.UPDATED : RowStatus.UNCHANGED;
}

export function summaryOf(rows: readonly RowAnswer[]): BulkSummary {
  const summary = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const { status } of rows) summary[counted[status]] += 1;
  return summary;
}
