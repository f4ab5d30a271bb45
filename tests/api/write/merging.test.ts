import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AccountFields, upsertAccounts } from '../../../api/account/upsert-accounts.ts';
import { freshDatabase, type Inside, workspaceFor } from '../database.ts';

let inside: Inside;

beforeAll(async () => {
  inside = await workspaceFor((await freshDatabase()).orm, 'Merging');
});

const keys = ['a', 'b', 'c'];
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 3 });
const row = fc.record(
  {
    key: fc.constantFrom(...keys),
    name: fc.constantFrom('One', 'Two', 'Ünïcode "quoted" \\ {brace}'),
    notes: maybe(fc.string({ unit: 'grapheme', maxLength: 20 })),
    tags: maybe(fc.array(fc.constantFrom('x', 'y,z', '"', '\\', ''), { maxLength: 3 })),
    employees: maybe(fc.nat(3)),
    annualRevenue: maybe(fc.double({ noNaN: true, noDefaultInfinity: true })),
    stageSince: fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
  },
  { requiredKeys: ['key', 'name'] },
);
const calls = fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
type Kept = Omit<Row, 'key'> & { version: number };

/** What a row makes of an account, as anybody would say it. */
function merged(before: Kept | undefined, { key: _, ...said }: Row): Kept {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const next = { notes: null, tags: [], employees: null, annualRevenue: null, version: 0, ...before, ...given } as Kept;
  const tags = [...new Set(next.tags ?? [])];
  return { ...next, tags, ...(next.annualRevenue === 0 && { annualRevenue: 0 }) };
}

const same = (one: Kept, other: Kept): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('rows that come again and again', () => {
  it('leave every account as the last word on each field says, and count only what changed', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(calls, async (brought) => {
        run += 1;
        const model = new Map<string, Kept>();
        for (const rows of brought) await bringTo(model, rows, `${run}`);
        expect(await keptIn(`${run}`, model)).toEqual(Object.fromEntries(model));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

async function bringTo(model: Map<string, Kept>, rows: readonly Row[], system: string): Promise<void> {
  const seen = new Set<string>();
  const expected = rows.map((one) => {
    if (seen.has(one.key)) return 'REJECTED';
    seen.add(one.key);
    const before = model.get(one.key);
    const after = merged(before, one);
    if (before && same(before, after)) return 'UNCHANGED';
    model.set(one.key, { ...after, version: after.version + 1 });
    return before ? 'UPDATED' : 'CREATED';
  });
  const given = rows.map(({ key, ...said }): AccountFields => ({ ref: { system, externalId: key }, ...said }));
  const answered = await upsertAccounts(inside.em.fork(), { rows: given });
  expect(answered.rows.map(({ status }) => status)).toEqual(expected);
}

/** What the database holds, with the fields that the model knows. */
async function keptIn(system: string, model: ReadonlyMap<string, Kept>): Promise<Record<string, object>> {
  const rows = await inside.em.transactional(async (em) => {
    const found = await sql<Kept & { key: string }>`
      select external_id as key, name, notes, tags, employees, annual_revenue as "annualRevenue", version,
        to_json(stage_since at time zone 'UTC') as "stageSince"
      from account join external_ref on account_id = account.id where system = ${system}`.execute(em.getKysely());
    return found.rows;
  });
  return Object.fromEntries(
    rows.map(({ key, stageSince, ...kept }) => {
      const known = model.get(key)?.stageSince;
      return [key, { ...kept, ...(known && { stageSince: new Date(`${String(stageSince)}Z`) }) }];
    }),
  );
}
