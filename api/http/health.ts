import type { House } from '../house.ts';
import { answer, type Visit } from './visit.ts';

const patience = 1_000;
const question = { text: 'select 1', query_timeout: patience };

/** Whether the server may be sent work: the database answers, and nobody asked us to stop. */
export async function answerReady(house: House, visit: Visit, stopping: boolean): Promise<void> {
  const ready = !stopping && (await databaseAnswers(house));
  answer(visit, { status: ready ? 200 : 503, text: ready ? 'ready\n' : 'not ready\n' });
}

export function answerMetrics({ metrics, pool }: House, visit: Visit): void {
  const headers: [string, string][] = [['content-type', 'text/plain; version=0.0.4']];
  answer(visit, { status: 200, text: metrics.print({ reading: pool }), headers });
}

async function databaseAnswers({ pool }: House): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref());
  const answered = pool.query(question).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]);
}
