import { beforeAll, describe, expect, test } from 'vitest';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

const house = await openHouse();
const { ask, keyWith, planner } = house;
const { call, done } = callsOf(house, planner);

const [halden, other] = ['halden', 'other'].map((externalId) => ({ system: 'crm', externalId }));
const mara = { system: 'hr', externalId: 'mara' };
const fields = `idea { id version title body state supporterCount accountCount account { name }
  response { text at by { name } } cards { title } externalRefs { system externalId } }`;
interface Idea {
  readonly idea: Readonly<Record<string, unknown>> & { readonly id: string };
}
const submit = async (input: object) =>
  (await done<Idea>('submitIdea', { title: 'Export to PDF', ...input }, fields)).idea;

beforeAll(async () => {
  await done(
    'upsertAccounts',
    {
      rows: [
        { name: 'Halden', ref: halden },
        { name: 'Other', ref: other },
      ],
    },
    'rows { status }',
  );
  await done('upsertPeople', { rows: [{ fullName: 'Mara', side: 'CUSTOMER', ref: mara }] }, 'rows { status }');
});

describe('an idea', () => {
  test('comes from an account, which is its first supporter', async () => {
    const idea = await submit({ body: 'Our board wants paper.', account: halden });
    expect(idea).toMatchObject({
      state: 'OPEN',
      supporterCount: 1,
      accountCount: 1,
      account: { name: 'Halden' },
      response: null,
    });
    const { data } = await ask<{ ideas: { nodes: { id: string }[] } }>(
      '{ ideas(where: { state: { eq: OPEN } }) { nodes { id } } }',
    );
    expect(data.ideas.nodes).toContainEqual({ id: idea.id });
  });

  test('counts every supporter once', async () => {
    const { id } = await submit({ account: halden });
    const support = (input: object) => done<Idea>('supportIdea', { idea: id, ...input }, fields);
    await support({ account: halden });
    await support({ account: halden, person: mara });
    await support({ account: halden, person: mara });
    const { idea } = await support({ account: other });
    expect(idea).toMatchObject({ supporterCount: 3, accountCount: 2 });
  });

  test('is known by the key of another system', async () => {
    const ref = { system: 'forum', externalId: '17' };
    const first = await submit({ ref });
    const again = await submit({ title: 'Export to PDF and paper', ref });
    expect(again).toMatchObject({ id: first.id, title: 'Export to PDF and paper', version: 2, externalRefs: [ref] });
    expect(await submit({ title: 'Export to PDF and paper', ref })).toEqual(again);
  });

  test('gets a dated answer by a named member, and the cards it became', async () => {
    const { id } = await submit({});
    const { storyboard } = await done<{ storyboard: { id: string } }>(
      'createStoryboard',
      { name: 'B' },
      'storyboard { id }',
    );
    const { epic } = await done<{ epic: { id: string } }>(
      'upsertEpic',
      { storyboard: storyboard.id, stage: 'ACT', name: 'E' },
      'epic { id }',
    );
    const card = { title: 'Print the board', ownerRole: 'ENGINEER', epic: { id: epic.id } };
    const { rows } = await done<{ rows: { card: { id: string } }[] }>(
      'createCards',
      { storyboard: storyboard.id, cards: [card] },
      'rows { card { id } }',
    );
    const cards = rows.map((row) => row.card.id);
    const { idea } = await done<Idea>('answerIdea', { idea: id, text: 'In spring.', state: 'PLANNED', cards }, fields);
    expect(idea).toMatchObject({
      state: 'PLANNED',
      response: { text: 'In spring.', by: { name: 'The planner' }, at: expect.stringMatching(/^\d{4}-/) },
      cards: [{ title: 'Print the board' }],
    });
    const { idea: shipped } = await done<Idea>(
      'answerIdea',
      { idea: id, text: 'In spring.', state: 'SHIPPED' },
      fields,
    );
    expect(shipped).toMatchObject({
      state: 'SHIPPED',
      response: idea['response'],
      cards: [{ title: 'Print the board' }],
    });
  });

  test('answered by a program is signed by nobody', async () => {
    const { id } = await submit({});
    const byKey = callsOf(house, await keyWith('PLAN', 'READ'));
    const { idea } = await byKey.done<Idea>('answerIdea', { idea: id, text: 'Noted.' }, fields);
    expect(idea).toMatchObject({ response: { text: 'Noted.', by: null } });
  });

  test.each([
    { flaw: 'without a title', name: 'submitIdea', input: { title: '' }, code: 'REQUIRED', path: ['title'] },
    {
      flaw: 'of nobody',
      name: 'submitIdea',
      input: { title: 'T', account: { id: 'x' } },
      code: 'NOT_FOUND',
      path: ['account'],
    },
    {
      flaw: 'supported but unknown',
      name: 'supportIdea',
      input: { idea: 'x', account: halden },
      code: 'NOT_FOUND',
      path: ['idea'],
    },
    {
      flaw: 'answered but unknown',
      name: 'answerIdea',
      input: { idea: 'x', text: 'T' },
      code: 'NOT_FOUND',
      path: ['idea'],
    },
  ])('is refused $flaw', async ({ name, input, code, path }) => {
    expect((await call(name, input, 'idea { id }')).userErrors).toMatchObject([{ code, path }]);
  });
});

describe('ideas that say the same', () => {
  const told = `${fields.slice(0, -1)} duplicateOf { id }
    supporters { totalCount nodes { account { name } person { fullName } createdAt } } }`;
  const ideaNow = async (id: string) =>
    (
      await ask<{ node: object }>(
        `query ($id: ID!) { node(id: $id) { ... on Idea {
      supporterCount duplicateOf { id } } } }`,
        { id },
      )
    ).data.node;

  test('become one, behind which everybody stands once', async () => {
    const [stays, second, third] = [
      await submit({ account: halden }),
      await submit({ account: halden, person: mara }),
      await submit({ account: other }),
    ];
    await done('supportIdea', { idea: second.id, account: halden }, 'idea { id }');
    await done('mergeIdeas', { survivor: second.id, absorb: [third.id] }, 'idea { id }');
    const input = { survivor: stays.id, absorb: [second.id], ifVersion: 1 };
    expect((await done<Idea>('mergeIdeas', input, told)).idea).toMatchObject({
      ...{ supporterCount: 3, accountCount: 2, duplicateOf: null },
      supporters: {
        totalCount: 3,
        nodes: [
          { account: { name: 'Halden' }, person: null },
          { account: { name: 'Halden' }, person: { fullName: 'Mara' } },
          { account: { name: 'Other' }, person: null },
        ],
      },
    });
    for (const { id } of [second, third]) expect(await ideaNow(id)).toMatchObject({ duplicateOf: { id: stays.id } });
    const late = await done<Idea>('supportIdea', { idea: third.id, account: other }, fields);
    expect(late.idea).toMatchObject({ id: stays.id, supporterCount: 3 });
    const again = await done<Idea>('mergeIdeas', { survivor: stays.id, absorb: [second.id, third.id] }, told);
    expect(again.idea).toMatchObject({ supporterCount: 3, version: stays['version'] });
  });

  test('are refused when they are not there, not named, or the same idea', async () => {
    const [one, two] = [await submit({}), await submit({})];
    const refusedFor = async (input: object) => (await call('mergeIdeas', input, 'idea { id }')).userErrors;
    const nobody = '01a1fffe-0000-7000-8000-000000000000';
    expect(await refusedFor({ survivor: nobody, absorb: [one.id] })).toMatchObject([
      { code: 'NOT_FOUND', path: ['survivor'] },
    ]);
    expect(await refusedFor({ survivor: one.id, absorb: [two.id, nobody] })).toMatchObject([
      { code: 'NOT_FOUND', path: ['absorb', '1'] },
    ]);
    expect(await refusedFor({ survivor: one.id, absorb: [] })).toMatchObject([{ code: 'REQUIRED', path: ['absorb'] }]);
    expect(await refusedFor({ survivor: one.id, absorb: [one.id] })).toMatchObject([
      { code: 'CONFLICT', path: ['absorb', '0'] },
    ]);
    await done('mergeIdeas', { survivor: one.id, absorb: [two.id] }, 'idea { id }');
    expect(await refusedFor({ survivor: two.id, absorb: [one.id] })).toMatchObject([
      { code: 'CONFLICT', path: ['survivor'] },
    ]);
  });
});
