import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** Where events are written, and how many by how many. */
export interface Work {
  readonly appUrl: string;
  readonly workspaceId: string;
  readonly events: number;
  readonly writers: number;
}

const rowsOf = (count: number): string => `
  insert into event (id, actor_kind, actor_name, cause, operation_id, type, record_id, action, changes)
  select gen_random_uuid(), 'SYSTEM', 'Writer', 'bench', gen_random_uuid(), 'Account', gen_random_uuid(), 'UPDATED', '{}'
  from generate_series(1, ${count});`;

const mostMilliseconds = 8;
const pause = (): string => `select pg_sleep(${(Math.random() * mostMilliseconds) / 1000});`;
const some = (most: number): number => Math.min(most, 1 + Math.floor(Math.random() * 12));

/** Writers that draw their numbers, sleep, draw more, sleep again and only then commit; some change their mind. */
export async function writeAll({ appUrl, workspaceId, events, writers }: Work): Promise<void> {
  let left = events;
  const write = async (): Promise<void> => {
    const client = await connected(appUrl);
    while (left > 0) {
      const [first, second] = [some(left), 0];
      left -= first;
      const more = left > 0 ? some(left) : second;
      left -= more;
      const enter = `begin; select set_config('app.workspace', '${workspaceId}', true);`;
      const body = rowsOf(first) + pause() + (more ? rowsOf(more) : '') + pause();
      if (Math.random() < 0.05) await client.query(`${enter} ${rowsOf(3)} ${pause()} rollback;`);
      await client.query(`${enter} ${body} commit;`);
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: writers }, write));
}

/** All that was written, in the order of the log. */
export async function allWritten({ appUrl, workspaceId }: Pick<Work, 'appUrl' | 'workspaceId'>): Promise<number[]> {
  const client = await connected(appUrl);
  await client.query("select set_config('app.workspace', $1, false)", [workspaceId]);
  const { rows } = await client.query<{ sequence: string }>('select sequence from event order by sequence');
  await client.end();
  return rows.map(({ sequence }) => Number(sequence));
}

/** What somebody learns who asks again and again for what came after, in one of the ways that seem to be enough. */
export class Polling {
  readonly heard: number[] = [];
  readonly #client: Client;
  readonly #condition: string;
  #stopped = false;

  private constructor(client: Client, condition: string) {
    this.#client = client;
    this.#condition = condition;
  }

  static async start(where: Pick<Work, 'appUrl' | 'workspaceId'>, condition: string): Promise<Polling> {
    const client = await connected(where.appUrl);
    await client.query("select set_config('app.workspace', $1, false)", [where.workspaceId]);
    return new Polling(client, condition);
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      await this.#ask();
      await setTimeout(5);
    }
    await this.#ask();
    await this.#client.end();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #ask(): Promise<void> {
    const last = this.heard.at(-1) ?? 0;
    const question = `select sequence from event where sequence > $1 and ${this.#condition} order by sequence`;
    const { rows } = await this.#client.query<{ sequence: string }>(question, [last]);
    for (const { sequence } of rows) this.heard.push(Number(sequence));
  }
}

export const naive = 'true';
export const finishedOnly = 'xid < pg_snapshot_xmin(pg_current_snapshot())';

/** How many were lost, heard twice, or heard out of order. */
export function faultsOf(heard: readonly number[], written: readonly number[]) {
  const known = new Set(heard);
  const lost = written.filter((sequence) => !known.has(sequence)).length;
  const disordered = heard.filter((sequence, at) => at > 0 && sequence < (heard[at - 1] as number)).length;
  return { lost, doubled: heard.length - known.size, disordered };
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
