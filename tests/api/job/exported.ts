import { randomUUID } from 'node:crypto';
import type { As, TestHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { insideOf } from '../database.ts';
import { type Job, jobsSeen } from './seen.ts';

export const shown = 'id kind state progress total url error remarks startedAt endedAt';

export type Exports = ReturnType<typeof exportsOf>;

/** Starts exports and reads what they wrote, as the admin unless told otherwise. */
export function exportsOf(house: TestHouse) {
  async function start(query: string, variables: object = {}, as: As = house.admin): Promise<Job> {
    const input = { query, variables: JSON.stringify(variables) };
    const { job } = await callsOf(house, as).done<{ job: Job }>('startExport', input, `job { ${shown} }`);
    return job;
  }

  const { look, ended } = jobsSeen<Job>(house, shown);

  /** Says something to the database inside the first workspace. */
  async function run(statement: string): Promise<void> {
    await insideOf(house.house.orm, house.workspaceId).transactional((em) =>
      em.getConnection().execute(statement, [], 'run', em.getTransactionContext()),
    );
  }

  /** A job that another process began, and will be believed to work on until then. */
  async function heldElsewhere(until: string, tries: number): Promise<{ id: string }> {
    const id = randomUUID();
    await run(`insert into job (id, kind, state, query, variables, maker_kind, maker_id, maker_name)
      select '${id}', 'EXPORT', 'RUNNING', '{ roles { name } }', '{}', 'MEMBER', id, name from member where access = 'ADMIN'`);
    await run(`insert into auth.open_job (job_id, workspace_id, leased_until, holder, tries)
      values ('${id}', '${house.workspaceId}', ${until}, gen_random_uuid(), ${tries})`);
    return { id };
  }

  /** Whoever works on it elsewhere ends, after it had come so far. */
  async function handedOver({ id }: { id: string }, query: string, cursor: string | null): Promise<void> {
    await run(`update job set query = '${query}', cursor = nullif('${cursor}', 'null') where id = '${id}'`);
    await run(`update auth.open_job set leased_until = now() where job_id = '${id}'`);
  }

  const fetched = (url: string | null, as: As = house.admin) => fetch(`${house.url}${url}`, { headers: { ...as } });

  async function linesOf<Line>(url: string | null): Promise<Line[]> {
    const text = await (await fetched(url)).text();
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Line);
  }

  return { start, look, ended, run, heldElsewhere, handedOver, fetched, linesOf };
}
