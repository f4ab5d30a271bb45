import { expect } from 'vitest';
import type { As, TestHouse } from '../ask.ts';

export interface Job {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly total: number | null;
  readonly url: string | null;
  readonly error: string | null;
  readonly remarks: readonly string[];
}

/** Looks at jobs with these fields, and waits for their ends, as somebody. */
export function jobsSeen<Seen extends Job>(house: TestHouse, fields: string, as: As = house.admin) {
  async function look(id: string): Promise<Seen> {
    const { data } = await house.ask<{ job: Seen }>(`query ($id: ID!) { job(id: $id) { ${fields} } }`, { id }, as);
    return data.job;
  }

  async function ended({ id }: Pick<Job, 'id'>): Promise<Seen> {
    const open = ['WAITING', 'RUNNING'];
    await expect.poll(async () => open.includes((await look(id)).state), { timeout: 20_000 }).toBe(false);
    return look(id);
  }

  return { look, ended };
}
