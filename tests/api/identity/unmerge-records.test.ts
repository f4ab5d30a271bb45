import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IdentityHouse, openIdentityHouse } from './identity-house.ts';
import { tiedWorld } from './tied-world.ts';

let house: IdentityHouse;

beforeAll(async () => {
  house = await openIdentityHouse();
});

const byId = (id: string) => ({ id });

async function pair(name: string) {
  const [survivor = '', other = ''] = await house.accounts(
    { name, ref: { system: 'crm', externalId: `${name}-1` } },
    { name: `${name} Ltd`, location: 'Oslo', ref: { system: 'crm', externalId: `${name}-2` } },
  );
  return { survivor, other };
}

describe('taking a merge back', () => {
  it('keeps what was changed since, and says so', async () => {
    const { survivor, other } = await pair('Since');
    const [interaction = ''] = await house.interactions({
      ...{ account: byId(other), kind: 'CALL', at: '2026-01-02T03:04:05Z' },
    });
    const id = await house.merge(survivor, [other]);
    await house.accounts({ id: survivor, location: 'Bergen' });
    const [late = ''] = await house.interactions({ account: byId(other), kind: 'CALL', at: '2026-02-02T03:04:05Z' });
    const undone = await house.unmerge(id);
    expect(undone).toMatchObject({
      restored: [other],
      kept: [{ type: 'Account', id: survivor, field: 'location', reason: 'Changed after the merge.' }],
    });
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Account { name location externalRefs { externalId } } ... on Interaction { account { id } } } }`;
    const { data } = await house.ask(document, { ids: [survivor, other, interaction, late] });
    expect(data).toEqual({
      nodes: [
        { name: 'Since', location: 'Bergen', externalRefs: [{ externalId: 'Since-1' }] },
        { name: 'Since Ltd', location: 'Oslo', externalRefs: [{ externalId: 'Since-2' }] },
        { account: { id: other } },
        { account: { id: survivor } },
      ],
    });
  });

  it('is refused twice, and while its survivor is merged into another', async () => {
    const { survivor, other } = await pair('Twice');
    const [last = ''] = await house.accounts({ name: 'Twice Group' });
    const first = await house.merge(survivor, [other]);
    const second = await house.merge(last, [survivor]);
    const refused = async (merge: string) =>
      (await house.call('unmergeRecords', { merge }, 'restored')).userErrors.map(({ code, message }) => [
        code,
        message,
      ]);
    const later = `Its survivor was merged into another record since: take back the merge ${second} first.`;
    expect(await refused(first)).toEqual([['CONFLICT', later]]);
    await house.unmerge(second);
    await house.unmerge(first);
    expect(await refused(first)).toEqual([['CONFLICT', 'This merge was already taken back.']]);
    expect(await refused('nothing')).toEqual([['NOT_FOUND', 'No merge has this id.']]);
  });

  it('tells the log everything: who follows it has the records as they are', async () => {
    const { survivor, other } = await pair('Log');
    const { data: before } = await house.ask<{ changes: { lastSequence: string } }>(
      '{ changes(first: 1000) { lastSequence } }',
    );
    await house.unmerge(await house.merge(survivor, [other]));
    const { data } = await house.ask<{ changes: { nodes: { recordId: string; action: string; cause: string }[] } }>(
      'query ($after: String!) { changes(afterSequence: $after) { nodes { recordId action cause } } }',
      { after: before.changes.lastSequence },
    );
    const told = data.changes.nodes.filter(({ recordId }) => [survivor, other].includes(recordId));
    expect(told.map(({ action }) => action).sort()).toEqual(['CREATED', 'DELETED', 'UPDATED', 'UPDATED']);
  });
});

describe('whatever was merged', () => {
  it('is byte by byte what it was when all merges are taken back', { timeout: 60_000 }, async () => {
    const world = await tiedWorld(house);
    const index = fc.nat({ max: world.accounts.length - 1 });
    const step = fc.record({
      people: fc.boolean(),
      survivor: index,
      absorb: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
    });
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const before = await house.everything();
        const merges: string[] = [];
        for (const { people, survivor, absorb } of steps) {
          const all = people ? world.people : world.accounts;
          const input = { survivor: all[survivor], absorb: absorb.map((at) => all[at]) };
          const { merge } = await house.call<{ merge: { id: string } | null }>('mergeRecords', input, 'merge { id }');
          if (merge) merges.push(merge.id);
        }
        if (merges.length > 0) expect(await house.everything()).not.toEqual(before);
        merged += merges.length;
        for (const merge of merges.reverse()) expect((await house.unmerge(merge)).kept).toEqual([]);
        expect(await house.everything()).toEqual(before);
      }),
      { numRuns: 12, seed: 7 },
    );
    expect(merged).toBeGreaterThan(12);
  });
});
