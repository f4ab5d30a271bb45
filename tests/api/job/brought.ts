import { expect } from 'vitest';
import type { As, TestHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { type Job as JobSeen, jobsSeen } from './seen.ts';

export interface Job extends JobSeen {
  readonly counts: readonly object[];
}

export const shown = `id kind state progress total url error fileName fileKind dryRun remarks maker { name }
  counts { records created updated unchanged refused }`;

/** Brings files and imports them, as somebody. */
export function importsOf(house: TestHouse, as: As = house.admin) {
  const send = (name: string, content: string | Uint8Array<ArrayBuffer>, headers: As = as): Promise<Response> =>
    fetch(`${house.url}/imports?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: content });

  async function bring(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
    const answered = await send(name, content);
    expect(answered.status).toBe(201);
    return ((await answered.json()) as { id: string }).id;
  }

  const start = async (input: object): Promise<Job> =>
    (await callsOf(house, as).done<{ job: Job }>('startImport', input, `job { ${shown} }`)).job;

  const { look, ended } = jobsSeen<Job>(house, shown, as);

  const run = async (input: object): Promise<Job> => ended(await start(input));

  return { send, bring, start, look, ended, run };
}
