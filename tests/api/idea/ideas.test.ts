import { describe, expect, test } from 'vitest';
import { callsOf } from '../calls.ts';
import { type Idea, openIdeaHouse } from './idea-house.ts';

const house = await openIdeaHouse();
const { ask, call, done, fields, halden, keyWith, mara, other, submit } = house;

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

  test('is worded anew: what is left out stays, null clears, and what changed meanwhile is not overwritten', async () => {
    const { id } = await submit({ body: 'On paper.', account: halden });
    const renamed = await done<Idea>('updateIdea', { idea: id, title: 'Print it', ifVersion: 1 }, fields);
    expect(renamed.idea).toMatchObject({
      title: 'Print it',
      body: 'On paper.',
      account: { name: 'Halden' },
      version: 2,
    });
    const cleared = await done<Idea>('updateIdea', { idea: id, body: null, account: null }, fields);
    expect(cleared.idea).toMatchObject({ title: 'Print it', body: null, account: null, supporterCount: 1 });
    const refusal = async (input: object) => (await call('updateIdea', { idea: id, ...input }, fields)).userErrors;
    expect(await refusal({ title: 'Late', ifVersion: 1 })).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
    expect(await refusal({ title: ' ' })).toMatchObject([{ code: 'REQUIRED', path: ['title'] }]);
    expect(await refusal({ title: null })).toMatchObject([{ code: 'REQUIRED', path: ['title'] }]);
  });

  test('loses whoever no longer stands behind it, and is listed with the accounts that do', async () => {
    const { id } = await submit({ title: 'Quiet hours', account: halden });
    const one = { idea: id, account: halden, person: mara };
    await done('supportIdea', one, fields);
    const { idea } = await done<Idea>('withdrawSupport', { idea: id, account: halden }, fields);
    expect(idea).toMatchObject({ supporterCount: 1 });
    const again = await done<Idea>('withdrawSupport', { idea: id, account: other }, fields);
    expect(again.idea).toMatchObject({ supporterCount: 1 });
    await done('supportIdea', { idea: id, account: other }, fields);
    const query = `query ($id: ID!) { byExternalRef(system: "crm", externalId: "other") {
      ... on Account { ideas(first: 100) { nodes { title } } } } node(id: $id) { id } }`;
    const { data } = await ask<{ byExternalRef: { ideas: { nodes: object[] } } }>(query, { id });
    expect(data.byExternalRef.ideas.nodes).toContainEqual({ title: 'Quiet hours' });
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

  test('counts an account once that comes eight times in the same moment', async () => {
    const { id } = await submit({});
    await Promise.all(Array.from({ length: 8 }, () => done('supportIdea', { idea: id, account: other }, fields)));
    const { idea } = await done<Idea>('supportIdea', { idea: id, account: other }, fields);
    expect(idea).toMatchObject({ supporterCount: 1 });
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
