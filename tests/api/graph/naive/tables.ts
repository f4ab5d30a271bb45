import type { Pool } from 'pg';
import type { Row, Seeds } from '../world/seeds.ts';

export type { Row } from '../world/seeds.ts';

/** All rows of a workspace, in memory, as PostgreSQL writes them in JSON. */
export class Tables {
  readonly workspaceId: string;
  /** How far the log is settled. */
  readonly settled: string;
  readonly #rows: ReadonlyMap<string, readonly Row[]>;
  readonly #byId = new Map<string, Map<unknown, Row>>();

  constructor(
    { workspaceId, settled }: Pick<Tables, 'workspaceId' | 'settled'>,
    rows: ReadonlyMap<string, readonly Row[]>,
  ) {
    this.workspaceId = workspaceId;
    this.settled = settled;
    this.#rows = rows;
  }

  all(table: string): readonly Row[] {
    return this.#rows.get(table) ?? [];
  }

  where(table: string, column: string, value: unknown): Row[] {
    return this.all(table).filter((row) => row[column] === value);
  }

  live(table: string): Row[] {
    return this.where(table, 'archived_at', null);
  }

  /** Whether what a column names is live, or whether it names nobody. */
  namesLive(table: string, id: unknown): boolean {
    return id === null || this.byId(table, id)?.['archived_at'] === null;
  }

  /** Cards, epics or releases that are not on an archived board. */
  onOpenBoards(rows: readonly Row[]): Row[] {
    return rows.filter((row) => this.byId('storyboard', row['storyboard_id'])?.['archived_at'] === null);
  }

  byId(table: string, id: unknown): Row | null {
    const known = this.#byId.get(table) ?? new Map(this.all(table).map((row) => [row['id'], row]));
    this.#byId.set(table, known);
    return known.get(id) ?? null;
  }

  /** The rows that a tying table ties to a row. */
  tied(table: string, row: Row, { by, from, to }: { by: string; from: string; to: string }): Row[] {
    const ids = new Set(this.where(by, from, row['id']).map((tie) => tie[to]));
    return this.all(table).filter(({ id }) => ids.has(id));
  }
}

export async function tablesOf(pool: Pool, seeds: Seeds): Promise<Tables> {
  const rows = new Map<string, Row[]>();
  const client = await pool.connect();
  await client.query('begin');
  await client.query("select set_config('app.workspace', $1, true)", [seeds.workspaceId]);
  for (const table of seeds.tables.keys()) {
    const { rows: found } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" as t`);
    rows.set(
      table,
      found.map(({ row }) => row),
    );
  }
  const { rows: log } = await client.query<{ settled: string }>('select settled_sequence() as settled');
  await client.query('commit');
  client.release();
  return new Tables({ workspaceId: seeds.workspaceId, settled: log[0]?.settled ?? '' }, rows);
}
