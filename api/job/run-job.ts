import { refusalOf } from '../fault.ts';
import { Refusal } from '../refusal.ts';
import { Exporting } from './exporting.ts';
import { Importing } from './importing.ts';
import type { JobKind } from './job-state.ts';
import type { Job } from './job.entity.ts';
import type { Work } from './work.ts';

/** Does a job, and whether all of it was done; not when it is no longer ours or the program leaves. */
interface Doing {
  run(signal: AbortSignal): Promise<boolean>;
}

const doings: Readonly<Record<JobKind, new (work: Work, job: Job) => Doing>> = { EXPORT: Exporting, IMPORT: Importing };
const mostTries = 5;

/** Works on a job until it has ended, is another's, or the program leaves. */
export async function runJob(work: Work, signal: AbortSignal): Promise<void> {
  try {
    if (work.leased.tries > mostTries) throw new Refusal('UNAVAILABLE', 'Whoever worked on it ended five times.');
    const job = await work.begin();
    if (await new doings[job.kind](work, job).run(signal)) await work.end('DONE', null);
    else if (signal.aborted) await work.leave();
  } catch (thrown) {
    const refusal = refusalOf(thrown);
    if (!refusal) work.house.log.error({ err: thrown, job: work.leased.jobId }, 'a job failed');
    await work.end('FAILED', refusal?.message ?? 'Something went wrong here; it was logged.');
  }
}
