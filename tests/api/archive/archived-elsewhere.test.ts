import { beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveHouse, crm, openArchiveHouse } from './archive-house.ts';

let house: ArchiveHouse;

beforeAll(async () => {
  house = await openArchiveHouse();
});

const byId = (id: string | undefined) => ({ id: id ?? '' });

describe('an archived person', () => {
  it('plays no role and stewards nothing, until they are back', async () => {
    const [account = ''] = await house.accounts({ name: 'Cared for' });
    const [person = ''] = await house.people({ fullName: 'Nina Nowhere', ref: crm('nina') });
    await house.roles({ account: byId(account), person: byId(person), role: 'CHAMPION' });
    const hand = { account, division: 'SALES', person: byId(person), reason: 'Care' };
    await house.done('handOverStewardship', hand, 'stewardship { id }');
    const query = `query ($id: ID!) { account(id: $id) { vacantRoles { key } roleCounts { people }
      stewards { person { fullName } } roles { nodes { person { fullName archivedAt } } } }
      people(where: { fullName: { eq: "Nina Nowhere" } }) { totalCount } search(text: "Nowhere") { nodes { title } } }`;
    const before = await house.read<{ account: { vacantRoles: object[] } }>(query, { id: account });
    await house.archive({ ref: crm('nina') });
    const away = await house.read<{ account: { vacantRoles: object[] } }>(query, { id: account });
    expect(away).toMatchObject({
      account: { roleCounts: [], stewards: [], roles: { nodes: [{ person: { archivedAt: expect.any(String) } }] } },
      ...{ people: { totalCount: 0 }, search: { nodes: [] } },
    });
    expect(away.account.vacantRoles).toHaveLength(before.account.vacantRoles.length + 1);
    const again = await house.call(
      'upsertAccountRoles',
      {
        rows: [{ account: byId(account), person: byId(person), role: 'SPONSOR' }],
      },
      'rows { errors { code } }',
    );
    expect(again).toMatchObject({ rows: [{ errors: [{ code: 'CONFLICT' }] }] });
    await house.restore({ ref: crm('nina') });
    expect(await house.read(query, { id: account })).toEqual(before);
  });
});

describe('an archived outcome or idea', () => {
  it('is not read, worked on or expected any more', async () => {
    const [account = ''] = await house.accounts({ name: 'Outcomes' });
    const [outcome = ''] = await house.outcomes({
      ...{ account: byId(account), pillar: 'EXPECTED_OUTCOME', statement: 'Fewer calls', state: 'REACHED' },
      measures: [{ name: 'calls', target: 1 }],
    });
    const measures = 'query ($id: ID!) { node(id: $id) { ... on Outcome { measures { id } } } }';
    const { node } = await house.read<{ node: { measures: { id: string }[] } }>(measures, { id: outcome });
    const idea = await house.idea('Fewer forms', { account: byId(account), ref: crm('idea-9') });
    await house.archive(byId(outcome), byId(idea));
    const query = `query ($id: ID!) { account(id: $id) { outcomes { totalCount } success { pillars { n } } }
      search(text: "Fewer") { nodes { title } } }`;
    expect(await house.read(query, { id: account })).toMatchObject({
      account: { outcomes: { totalCount: 0 }, success: { pillars: [{ n: 0 }, { n: 0 }, { n: 0 }] } },
      search: { nodes: [] },
    });
    const codes = async (mutation: string, input: object, selection: string) =>
      (await house.call(mutation, input, selection)).userErrors.map(({ code, path }) => [code, ...path]);
    const reading = { measure: node.measures[0]?.id, value: 1 };
    const values = [{ name: 'Care', means: 'We care' }];
    const framework = { purpose: 'To help', values, effectiveFrom: '2026-01-01T00:00:00Z' };
    await house.done('reviseFramework', framework, 'framework { id }');
    const decision = { question: '?', options: [{ label: 'Yes' }, { label: 'No' }], expects: [outcome] };
    expect(await codes('recordReading', reading, 'reading { id }')).toEqual([['CONFLICT', 'measure']]);
    expect(await codes('recordDecision', decision, 'decision { id }')).toEqual([['CONFLICT', 'expects', '0']]);
    expect(await codes('answerIdea', { idea, text: 'Yes' }, 'idea { id }')).toEqual([['CONFLICT', 'idea']]);
    expect(await codes('supportIdea', { idea, account: byId(account) }, 'idea { id }')).toEqual([['CONFLICT', 'idea']]);
    expect(await house.idea('Fewer forms', { ref: crm('idea-9') })).not.toBe(idea);
  });

  it('keeps its place on a card whose outcomes are replaced meanwhile', async () => {
    const account = byId((await house.accounts({ name: 'Tied' }))[0] ?? '');
    const agreed = (statement: string) => ({ account, pillar: 'EXPECTED_OUTCOME', statement });
    const [rests = '', leaves = '', comes = ''] = await house.outcomes(...['Rests', 'Leaves', 'Comes'].map(agreed));
    const { storyboard } = await house.done<Made<'storyboard'>>(
      'createStoryboard',
      { name: 'Ties' },
      'storyboard { id }',
    );
    const column = { storyboard: storyboard.id, stage: 'ACT', name: 'Work' };
    const { epic } = await house.done<Made<'epic'>>('upsertEpic', column, 'epic { id }');
    const card = { title: 'Tied', ownerRole: 'SELLER', epic: byId(epic.id), outcomes: [rests, leaves] };
    const created = { storyboard: storyboard.id, cards: [card] };
    const { rows } = await house.done<{ rows: Made<'card'>[] }>('createCards', created, 'rows { card { id } }');
    const id = rows[0]?.card.id;
    const aims = async () => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on TouchpointCard { outcomes { statement } } } }';
      const { node } = await house.read<{ node: { outcomes: { statement: string }[] } }>(query, { id });
      return node.outcomes.map(({ statement }) => statement).sort();
    };
    await house.archive(byId(rests));
    await house.done('updateCards', { cards: [{ id, outcomes: [comes] }] }, '__typename');
    expect(await aims()).toEqual(['Comes']);
    await house.restore(byId(rests));
    expect(await aims()).toEqual(['Comes', 'Rests']);
    await house.done('updateCards', { cards: [{ id, outcomes: [comes] }] }, '__typename');
    expect(await aims()).toEqual(['Comes']);
  });
});

type Made<Name extends string> = Record<Name, { readonly id: string }>;
