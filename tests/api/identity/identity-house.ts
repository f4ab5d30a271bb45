import { sql } from 'kysely';
import { insideOf } from '../database.ts';
import { callsOf } from '../calls.ts';
import { openHouse } from '../ask.ts';

interface Rows {
  readonly rows: readonly { readonly record: { readonly id: string } | null }[];
}

export interface Merged {
  readonly merge: { readonly id: string } | null;
}

/** What no merge is to change for good: who wrote when, and the merges themselves. */
const untold = new Set(['event', 'merge', 'merged_record', 'idempotency_key', 'budget', 'mikro_orm_migrations']);

/** A house in which records are made, merged and looked at row by row. */
export async function openIdentityHouse() {
  const house = await openHouse();
  const { call, done } = callsOf(house, house.admin);

  async function make(mutation: string, record: string, rows: readonly object[]): Promise<string[]> {
    const made = await done<Rows>(mutation, { rows }, `rows { record: ${record} { id } }`);
    return made.rows.map((row) => row.record?.id ?? '');
  }

  const em = () => insideOf(house.house.orm, house.workspaceId);

  /** All rows that a statement finds in the workspace. */
  const rowsOf = <Row>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    em().transactional(async (inside) => (await statement.execute(inside.getKysely())).rows);

  /** Every row of every table as text, but for versions, which only ever grow. */
  async function everything(): Promise<Map<string, string>> {
    const tables = await rowsOf(
      sql<{ name: string }>`select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
    );
    const told = new Map<string, string>();
    for (const { name } of tables.filter((table) => !untold.has(table.name))) {
      const rows = await rowsOf(
        sql<{
          row: string;
        }>`select (to_jsonb(t) - 'version' - 'updated_at')::text as row from ${sql.table(name)} t order by 1`,
      );
      told.set(name, rows.map(({ row }) => row).join('\n'));
    }
    return told;
  }

  return {
    ...house,
    call,
    done,
    rowsOf,
    everything,
    accounts: (...rows: object[]) => make('upsertAccounts', 'account', rows),
    people: (...rows: object[]) =>
      make(
        'upsertPeople',
        'person',
        rows.map((row) => ({ side: 'CUSTOMER', ...row })),
      ),
    roles: (...rows: object[]) => make('upsertAccountRoles', 'accountRole', rows),
    interactions: (...rows: object[]) => make('ingestInteractions', 'interaction', rows),
    outcomes: (...rows: object[]) => make('upsertOutcomes', 'outcome', rows),
    merge: (survivor: string, absorb: string[], picks: object[] = []) =>
      done<{ merge: { id: string } }>('mergeRecords', { survivor, absorb, picks }, 'merge { id }').then(
        ({ merge }) => merge.id,
      ),
    unmerge: (merge: string) =>
      done<{ restored: string[]; kept: object[] }>(
        'unmergeRecords',
        { merge },
        'restored kept { type id field reason }',
      ),
  };
}

export type IdentityHouse = Awaited<ReturnType<typeof openIdentityHouse>>;
