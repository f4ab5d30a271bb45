import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fiveStages, openSliceHouse, stages, titles, unknownId } from './slice-house.ts';

const { ask, done, newBoard, refusal, slice } = await openSliceHouse();

describe('a proposed slice', () => {
  test('covers every stage with the cards worth most, and says why each is in or out', async () => {
    const board = await newBoard(fiveStages);
    const found = await slice({ storyboard: board.id, capacity: 15 });
    expect(titles(found.cards)).toEqual(['First use', 'Kick-off', 'Welcome call', 'Case study', 'Review']);
    expect(found).toMatchObject({ used: 15, effort: 18, worth: 40 + 38 + 36 + 20 + 12, coverage: stages });
    expect(found.cards[1]).toEqual({
      card: { title: 'Kick-off' },
      worth: 38,
      parts: { impact: 32, friction: 6, values: 0, evidence: 0 },
      reason: 'COVERS',
      why: 'The only card of Trust. Worth 38 for 2 points.',
    });
    expect(found.why).toBe(
      '5 of 8 cards, 15 of 15 points, worth 146. All five stages are covered. ' +
        'Left out because nobody can weigh them: 1 card without an effort and 1 card without an impact.',
    );
    expect(found.leftOut.nodes.map(({ card, reason, worth, why }) => [card.title, reason, worth, why])).toEqual([
      ['Unmeasured', 'EFFORT_UNKNOWN', 36, 'Its effort is unknown, so nobody can say whether it fits.'],
      [
        'Second kick-off',
        'OUTWEIGHED',
        28,
        'Worth 28 for 2 points: other cards bring more for them. It would be in with 17 points.',
      ],
      ['Unvalued', 'IMPACT_UNKNOWN', null, 'Its impact is unknown, so nobody can say what it is worth.'],
    ]);
    expect(found.justMissed).toMatchObject([{ card: { title: 'Second kick-off' }, capacity: 17, roleCapacity: null }]);
    expect(found.roles.map(({ role, used }) => [role.key, used]).sort()).toEqual([
      ['ENGINEER', 4],
      ['MARKETER', 5],
      ['SELLER', 6],
    ]);
  });

  test('keeps to what each role can do', async () => {
    const board = await newBoard(fiveStages);
    const roleCapacity = [{ role: 'SELLER', capacity: 5 }];
    const found = await slice({ storyboard: board.id, capacity: 30, roleCapacity });
    expect(found.roles).toContainEqual({ role: { key: 'SELLER' }, capacity: 5, used: 5, cards: 3 });
    expect(found.coverage).toEqual(['LIKE', 'TRUST', 'ACT', 'GROW']);
    expect(found.why).toContain('No card of Know fits beside what else is covered.');
    const [missed] = found.justMissed;
    expect(missed).toMatchObject({ card: { title: 'Welcome call' }, roleCapacity: 6, capacity: null });
    expect(missed?.why).toMatch(
      /^It needs 3 points of Seller, who has none left. It would be in with 6 points of Seller.$/,
    );
  });

  test('weighs by what counts, pins, and only what is asked for', async () => {
    const board = await newBoard(fiveStages);
    const frictionAlone = { impact: 0, friction: 10, values: 0, evidence: 0 };
    const felt = await slice({ storyboard: board.id, capacity: 2, weights: frictionAlone });
    expect(titles(felt.cards)).toContain('Unvalued');
    const pinned = { pinIn: [board.ids['Second kick-off'], board.ids['Unmeasured']], pinOut: [board.ids['Kick-off']] };
    const chosen = await slice({ storyboard: board.id, capacity: 3, ...pinned });
    expect(chosen.cards.map(({ card, reason }) => [card.title, reason])).toEqual([
      ['Unmeasured', 'PINNED'],
      ['Second kick-off', 'PINNED'],
      ['Review', 'WORTH'],
    ]);
    expect(chosen.why).toContain('1 card in it has no effort, which is not counted.');
    const asked = await slice({ storyboard: board.id, capacity: 30, where: { stage: { eq: 'TRUST' } } });
    expect(titles(asked.cards)).toEqual(['Kick-off', 'Second kick-off']);
    expect(asked.why).toContain('There is no card of Know, Like, Act, and Grow to choose from.');
  });

  test('counts what was lived as evidence', async () => {
    const board = await newBoard([
      { title: 'Planned only', stage: 'ACT', impact: 5, effort: 1 },
      { title: 'Lived', stage: 'ACT', impact: 5, effort: 1 },
    ]);
    const lived = { system: 'desk', externalId: randomUUID() };
    const account = await done<{ rows: { account: { id: string } }[] }>(
      'upsertAccounts',
      { rows: [{ ref: lived, name: 'Halden' }] },
      'rows { account { id } }',
    );
    const rows = [0, 1].map((at) => ({
      ref: { system: 'desk', externalId: randomUUID() },
      account: { id: account.rows[0]?.account.id },
      kind: 'CALL',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      at: `2026-03-0${at + 1}T10:00:00Z`,
      subject: 'Called',
      card: { id: board.ids['Lived'] },
    }));
    await done('ingestInteractions', { rows }, 'summary { created }');
    const { cards } = await slice({ storyboard: board.id, capacity: 1, weights: { impact: 1, evidence: 3 } });
    expect(cards).toMatchObject([{ card: { title: 'Lived' }, worth: 11, parts: { impact: 5, evidence: 6 } }]);
  });

  test('tells what is out page by page', async () => {
    const many = Array.from({ length: 7 }, (_, at) => ({
      title: `Card ${at}`,
      stage: 'ACT',
      impact: 9 - at,
      effort: 9,
    }));
    const board = await newBoard(many);
    const first = await slice({ storyboard: board.id, capacity: 9, first: 4 });
    expect(titles(first.leftOut.nodes)).toEqual(['Card 1', 'Card 2', 'Card 3', 'Card 4']);
    expect(first.leftOut).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const { endCursor: after } = first.leftOut.pageInfo;
    const second = await slice({ storyboard: board.id, capacity: 9, first: 4, after });
    expect(titles(second.leftOut.nodes)).toEqual(['Card 5', 'Card 6']);
  });

  test('is nothing for an unknown board, and refuses what makes no sense', async () => {
    const board = await newBoard(fiveStages);
    const asked = { storyboard: board.id, capacity: 10 };
    const { data } = await ask('query ($id: ID!) { thinSlice(storyboard: $id, capacity: 10) { used } }', {
      id: unknownId,
    });
    expect(data).toEqual({ thinSlice: null });
    expect(await refusal({ ...asked, capacity: -1 })).toBe('OUT_OF_RANGE');
    expect(await refusal({ ...asked, capacity: 501 })).toBe('OUT_OF_RANGE');
    expect(await refusal({ ...asked, pinIn: [unknownId] })).toBe('NOT_FOUND');
    expect(await refusal({ ...asked, release: unknownId })).toBe('NOT_FOUND');
    expect(await refusal({ ...asked, roleCapacity: [{ role: 'nobody', capacity: 1 }] })).toBe('NOT_FOUND');
    expect(await refusal({ ...asked, weights: { impact: 0, friction: 0, values: 0, evidence: 0 } })).toBe(
      'OUT_OF_RANGE',
    );
    const card = board.ids['Review'];
    expect(await refusal({ ...asked, pinIn: [card], pinOut: [card] })).toBe('CONFLICT');
  });
});
