import { counted, number } from '#lib/numbers.ts';
import type { Job } from './jobs.query.ts';

export const isOpen = ({ state }: Pick<Job, 'state'>) => state === 'WAITING' || state === 'RUNNING';

/** What a job is, as its heading. */
export const nameOf = ({ kind, fileName, dryRun }: Job) =>
  kind === 'EXPORT' ? 'Export' : `${fileName ?? 'A file that is kept no longer'}${dryRun ? ', tried only' : ''}`;

/** How far it is, in a sentence. */
export function standingOf({ kind, state, progress, total, dryRun, fileKind }: Job) {
  const records = total === null ? counted(progress, 'record') : `${number(progress)} of ${counted(total, 'record')}`;
  const as = fileKind ? ` as ${fileKind}` : '';
  if (state === 'WAITING') return 'Waits for its turn.';
  if (state === 'RUNNING') return total === null ? 'Is being read.' : `${records}${as}.`;
  if (state === 'FAILED') return `Ended after ${records}.`;
  if (state === 'CANCELLED') return `Called off after ${records}.`;
  if (kind === 'EXPORT') return `${counted(progress, 'record')} written.`;
  return `${counted(progress, 'record')} read${as}${dryRun ? '; nothing was written' : ''}.`;
}

const kinds: Readonly<Record<string, string>> = {
  accountRoles: 'account roles',
  surveyResponses: 'survey responses',
};

export const recordsOf = (records: string) => kinds[records] ?? records;

export const refusedIn = ({ counts }: Pick<Job, 'counts'>) => counts.reduce((sum, { refused }) => sum + refused, 0);
