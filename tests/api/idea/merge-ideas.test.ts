import { describe, expect, test } from 'vitest';
import { type Idea, openIdeaHouse } from './idea-house.ts';

const { ask, call, done, fields, halden, mara, other, submit } = await openIdeaHouse();

describe('ideas that say the same', () => {
  const told = `${fields.slice(0, -1)} duplicateOf { id }
    supporters { totalCount nodes { account { name } person { fullName } createdAt } } }`;
  const ideaNow = async (id: string) =>
    (
      await ask<{ node: { version: number } }>(
        `query ($id: ID!) { node(id: $id) { ... on Idea {
      version supporterCount duplicateOf { id } } } }`,
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

  test('are two again when that is taken back: everybody stands where they stood', async () => {
    const seen = 'idea { id supporters { nodes { account { name } person { fullName } } } }';
    const standing = async (id: string) => {
      const query =
        'query ($id: ID!) { node(id: $id) { ... on Idea { supporters { nodes { account { name } person { fullName } } } } } }';
      const { data } = await ask<{ node: { supporters: { nodes: object[] } } }>(query, { id });
      return new Set(data.node.supporters.nodes.map((each) => JSON.stringify(each)));
    };
    const ideas = [
      await submit({ account: halden }),
      await submit({ account: halden, person: mara }),
      await submit({}),
    ];
    const [stays, second, third] = ideas.map(({ id }) => id) as [string, string, string];
    await done('supportIdea', { idea: second, account: halden }, seen);
    await done('supportIdea', { idea: third, account: other }, seen);
    const before = await Promise.all([stays, second, third].map(standing));
    await done('mergeIdeas', { survivor: second, absorb: [third] }, seen);
    await done('mergeIdeas', { survivor: stays, absorb: [second] }, seen);
    await done('separateIdeas', { duplicate: second, ifVersion: (await ideaNow(second)).version }, seen);
    expect(await ideaNow(second)).toMatchObject({ duplicateOf: null });
    expect(await standing(second)).toEqual(before[1]);
    expect(await standing(stays)).toEqual(new Set([...(before[0] ?? []), ...(before[2] ?? [])]));
    await done('separateIdeas', { duplicate: third }, seen);
    expect(await Promise.all([stays, second, third].map(standing))).toEqual(before);
    const twice = await call('separateIdeas', { duplicate: third }, seen);
    expect(twice.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['duplicate'] }]);
  });

  test('are answered once, and whoever asks for the second again stands behind the first', async () => {
    const ref = { system: 'forum', externalId: '21' };
    const [first, second] = [await submit({ account: halden }), await submit({ ref })];
    await done('mergeIdeas', { survivor: first.id, absorb: [second.id] }, 'idea { id }');
    await submit({ ref, account: other });
    expect(await ideaNow(first.id)).toMatchObject({ supporterCount: 2 });
    expect(await ideaNow(second.id)).toMatchObject({ supporterCount: 0, duplicateOf: { id: first.id } });
    const { userErrors } = await call('answerIdea', { idea: second.id, text: 'In spring.' }, 'idea { id }');
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['idea'] }]);
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
