import type { Client } from 'pg';
import { withClient } from '../../../../api/database/embedded-roles.ts';
import { Chance } from './chance.ts';

export type Row = Record<string, unknown>;
export type Seeded = Row & { readonly id: string };

const beginning = Date.UTC(2025, 0, 1);
const hour = 3_600_000;

/** Rows to be, table by table, with ids and moments that come out the same every time. */
export class Seeds {
  readonly chance: Chance;
  readonly workspaceId: string;
  readonly tables = new Map<string, Row[]>();
  readonly #number: number;

  constructor(number: number) {
    this.#number = number;
    this.chance = new Chance(number);
    this.workspaceId = this.#id(0, 0);
  }

  add(table: string, row: Row): Seeded {
    const rows = this.of(table);
    const place = [...this.tables.keys()].indexOf(table) + 1;
    const made = { id: this.#id(place, rows.length + 1), ...row };
    rows.push(made);
    return made as Seeded;
  }

  tie(table: string, row: Row): void {
    this.of(table).push(row);
  }

  of(table: string): Row[] {
    const known = this.tables.get(table);
    if (known) return known;
    const rows: Row[] = [];
    this.tables.set(table, rows);
    return rows;
  }

  all(table: string): Seeded[] {
    return this.of(table) as Seeded[];
  }

  /** One of few moments, so that many rows share theirs. */
  moment(hours = 200): string {
    return new Date(beginning + this.chance.int(0, hours) * hour * 7).toISOString();
  }

  day(hours = 200): string {
    return this.moment(hours).slice(0, 10);
  }

  tracked(): Row {
    const created_at = this.moment(40);
    return { version: this.chance.int(1, 9), created_at, updated_at: this.moment(300) };
  }

  async write(url: string): Promise<void> {
    await withClient(url, async (client) => {
      await client.query('begin');
      await client.query("select set_config('app.workspace', $1, true)", [this.workspaceId]);
      for (const [table, rows] of this.tables) await insert(client, table, rows);
      await client.query('commit');
    });
  }

  #id(table: number, row: number): string {
    const [place, number] = [table.toString(16).padStart(4, '0'), row.toString(16).padStart(12, '0')];
    return `0194${this.#number.toString(16).padStart(4, '0')}-${place}-7000-8000-${number}`;
  }
}

async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0])
    .map((name) => `"${name}"`)
    .join();
  await client.query(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
