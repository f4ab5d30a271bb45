import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { tiedWorld } from '../identity/tied-world.ts';
import { type ArchiveHouse, crm, openArchiveHouse } from './archive-house.ts';

let house: ArchiveHouse;

beforeAll(async () => {
  house = await openArchiveHouse();
});

const patience = { timeout: 60_000 };
const byId = (id: string | undefined) => ({ id: id ?? '' });

it(
  'whatever was archived, between whatever merges, is byte by byte what it was when all is taken back',
  patience,
  async () => {
    const world = await tiedWorld(house);
    const all = [...world.accounts, ...world.people, ...world.outcomes, world.idea];
    const index = fc.nat({ max: world.accounts.length - 1 });
    const archived = fc.record({
      archive: fc.uniqueArray(fc.nat({ max: all.length - 1 }), { minLength: 1, maxLength: 5 }),
    });
    const merged = fc.record({ people: fc.boolean(), survivor: index, absorb: index });
    const did = { archived: 0, merged: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(archived, merged), { minLength: 2, maxLength: 6 }), async (steps) => {
        const before = await house.everything();
        const back: (() => Promise<unknown>)[] = [];
        for (const step of steps) {
          if ('archive' in step) {
            const rows = await house.archive(...step.archive.map((at) => byId(all[at])));
            const gone = rows.filter(({ status }) => status === 'ARCHIVED').map(({ record }) => byId(record?.id));
            did.archived += gone.length;
            if (gone.length > 0) back.push(() => house.restore(...gone));
            continue;
          }
          const some = step.people ? world.people : world.accounts;
          const input = { survivor: some[step.survivor], absorb: [some[step.absorb]] };
          const { merge } = await house.call<{ merge: { id: string } | null }>('mergeRecords', input, 'merge { id }');
          if (!merge) continue;
          did.merged += 1;
          back.push(() => house.unmerge(merge.id));
        }
        for (const step of back.reverse()) await step();
        expect(await house.everything()).toEqual(before);
      }),
      { numRuns: 15, seed: 11 },
    );
    expect(did.archived).toBeGreaterThan(30);
    expect(did.merged).toBeGreaterThan(5);
  },
);

it('a merge is not taken back while its survivor is archived', async () => {
  const [survivor = '', other = ''] = await house.accounts({ name: 'Stays' }, { name: 'Absorbed' });
  const merge = await house.merge(survivor, [other]);
  await house.archive(byId(survivor));
  const refused = await house.call('unmergeRecords', { merge }, 'restored');
  expect(refused.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['merge'] }]);
  const changed = await house.call(
    'upsertAccounts',
    { rows: [{ id: other, name: 'By its old id' }] },
    'rows { status }',
  );
  expect(changed).toMatchObject({ rows: [{ status: 'REJECTED' }] });
  await house.restore(byId(survivor));
  expect(await house.unmerge(merge)).toMatchObject({ restored: [other], kept: [] });
});

it('a key that was held by many goes back to the one that was archived last with it', async () => {
  const ids: string[] = [];
  for (const name of ['First', 'Second']) {
    ids.push(...(await house.accounts({ name, ref: crm('handed') })));
    await house.archive({ ref: crm('handed') });
  }
  expect(await house.archive({ ref: crm('handed') })).toMatchObject([{ status: 'UNCHANGED', record: { id: ids[1] } }]);
  expect(await house.restore({ ref: crm('handed') })).toMatchObject([{ status: 'RESTORED', record: { id: ids[1] } }]);
  const query = '{ byExternalRef(system: "crm", externalId: "handed") { id } }';
  expect(await house.read(query)).toEqual({ byExternalRef: { id: ids[1] } });
});

it('where a field comes from is what it was before', async () => {
  const [id = ''] = await house.accounts({ name: 'Proven', ref: crm('proven') });
  const query = 'query ($id: ID!) { account(id: $id) { provenance { field value source at } } }';
  const before = await house.read(query, { id });
  await house.archive(byId(id));
  await house.restore(byId(id));
  expect(await house.read(query, { id })).toEqual(before);
});

it('two who archive and restore the same at once leave it in one piece', async () => {
  const ids = await house.accounts(...[1, 2, 3].map((n) => ({ name: `Raced ${n}`, ref: crm(`raced-${n}`) })));
  const before = await house.everything();
  const rows = ids.map(byId);
  const reversed = rows.toReversed();
  await Promise.all([house.archive(...rows), house.restore(...reversed), house.archive(...reversed)]);
  await house.restore(...rows);
  expect(await house.everything()).toEqual(before);
});
