import { beforeAll, describe, expect, test } from 'vitest';
import { type Board, openBoardHouse } from './board-house.ts';

const { ask, done, newBoard } = await openBoardHouse();

let board: Board;

beforeAll(async () => {
  board = await newBoard(['Delivery', 'Onboarding'], ['Release 1', 'Release 2']);
  await done(
    'upsertEpic',
    { storyboard: board.id, stage: 'KNOW', name: 'Being found', ref: { system: 's', externalId: 'know' } },
    'epic { id }',
  );
  const card = (title: string, epic: object, rest: object) => ({ title, ownerRole: 'SELLER', epic, ...rest });
  const [know, delivery] = [{ system: 's', externalId: 'know' }, { id: board.epics['Delivery'] }];
  const release = { id: board.releases['Release 1'] };
  const delay = (severity: number) => ({ frictions: [{ kind: 'DELAY', severity }] });
  const cards = [
    card('Answer in public', know, { release, impact: 4, effort: 2, channel: 'SOCIAL', ...delay(1) }),
    card('Release note', delivery, { release, impact: 8, effort: 3, channel: 'EMAIL', ...delay(2), tags: ['weekly'] }),
    card('Ask how it went', delivery, { impact: 5, channel: 'PHONE', concernedRoles: ['SPONSOR'] }),
  ];
  await done('createCards', { storyboard: board.id, cards }, 'rows { status }');
});

const storyboard = async (selection: string) =>
  (
    await ask<{ storyboard: Record<string, unknown> }>(`query ($id: ID!) { storyboard(id: $id) { ${selection} } }`, {
      id: board.id,
    })
  ).data.storyboard;

describe('a storyboard', () => {
  test('sums up its stages, from know to grow', async () => {
    const { stages } = await storyboard(
      'stages { stage cards impact frictions { kind count severity } epics { name } }',
    );
    const nothing = { cards: 0, impact: 0, frictions: [], epics: [] };
    expect(stages).toEqual([
      {
        stage: 'KNOW',
        cards: 1,
        impact: 4,
        frictions: [{ kind: 'DELAY', count: 1, severity: 1 }],
        epics: [{ name: 'Being found' }],
      },
      { stage: 'LIKE', ...nothing },
      {
        stage: 'TRUST',
        cards: 2,
        impact: 13,
        frictions: [{ kind: 'DELAY', count: 1, severity: 2 }],
        epics: [{ name: 'Delivery' }, { name: 'Onboarding' }],
      },
      { stage: 'ACT', ...nothing },
      { stage: 'GROW', ...nothing },
    ]);
  });

  test('sums up its releases, and what is in none', async () => {
    const { releases, cardCount, unscheduledCount } = await storyboard(
      'cardCount unscheduledCount releases { name used impact cardCount coverage }',
    );
    expect(releases).toEqual([
      { name: 'Release 1', used: 5, impact: 12, cardCount: 2, coverage: ['KNOW', 'TRUST'] },
      { name: 'Release 2', used: 0, impact: 0, cardCount: 0, coverage: [] },
    ]);
    expect({ cardCount, unscheduledCount }).toEqual({ cardCount: 3, unscheduledCount: 1 });
  });

  test.each([
    ['by stage', { stage: { eq: 'KNOW' } }, ['Answer in public']],
    ['by what the title holds', { title: { contains: 'RELEASE' } }, ['Release note']],
    ['by channel', { channel: { in: ['EMAIL', 'PHONE'] } }, ['Ask how it went', 'Release note']],
    ['by friction', { frictionDelay: { gte: 2 } }, ['Release note']],
    ['by tag', { tags: { has: 'weekly' } }, ['Release note']],
    ['by concerned role', { concernedRoles: { some: { key: { eq: 'SPONSOR' } } } }, ['Ask how it went']],
    ['by release', { release: { name: { eq: 'Release 1' } }, impact: { lt: 8 } }, ['Answer in public']],
    ['by nothing at all', { channel: { in: [] } }, []],
  ])('keeps cards %s', async (_, where, titles) => {
    const document = 'query ($id: ID!, $where: CardWhere) { storyboard(id: $id) { cards(where: $where) { title } } }';
    const { data } = await ask<{ storyboard: { cards: { title: string }[] } }>(document, { id: board.id, where });
    expect(data.storyboard.cards.map(({ title }) => title).toSorted()).toEqual(titles);
  });

  test('is null when nobody knows it, like releases and cards', async () => {
    const { data } = await ask('{ storyboard(id: "x") { id } release(id: "x") { id } card(id: "x") { id } }');
    expect(data).toEqual({ storyboard: null, release: null, card: null });
  });
});
