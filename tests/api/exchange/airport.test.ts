import { describe, expect, test } from 'vitest';
import { mapFixture } from './fixtures.ts';

describe('airport-2017', () => {
  const { drafts, refused, rows } = mapFixture('airport-2017', 'airport-survey/2017_SFO_Customer_Survey.csv');
  const responses = drafts.surveyResponses.map(({ input }) => input);

  test('airlines are accounts by the name in the file', () => {
    expect({ rows, refused }).toEqual({ rows: 29, refused: [] });
    expect(drafts.accounts.map(({ input }) => input.name)).toContain('AIR CANADA');
  });

  test('the recommendation is NPS, and answers coded blank are left out', () => {
    const scores = responses.filter(({ kind }) => kind === 'NPS').map(({ score }) => score);
    expect(scores).toHaveLength(26);
    expect(Math.max(...scores)).toBeLessThanOrEqual(10);
    expect(scores).toContain(0);
  });

  test('the airport as a whole is CSAT without a card, every rated item CSAT of its card', () => {
    const whole = responses.filter(({ ref }) => ref.externalId.endsWith('-Q7ALL'));
    const rated = responses.filter(({ card }) => card !== undefined);
    const cards = new Set(drafts.cards.map(({ input }) => input.ref.externalId));
    expect(whole).toHaveLength(26);
    expect(whole.every(({ card, kind }) => card === undefined && kind === 'CSAT')).toBe(true);
    expect(rated.every(({ card, kind }) => cards.has(card?.externalId ?? '') && kind === 'CSAT')).toBe(true);
    expect(responses.filter(({ kind, score }) => kind === 'CSAT' && (score < 1 || score > 5))).toEqual([]);
  });

  test('an answer is given on its day of May, by nobody we know', () => {
    expect(responses[0]).toEqual({
      ref: { system: 'sfo-survey', externalId: '2017-1-Q7ALL' },
      account: { system: 'sfo-airline', externalId: 'AIR CANADA' },
      kind: 'CSAT',
      score: 4,
      at: '2017-05-13T00:00:00.000Z',
    });
  });

  test('the storyboard has an epic in every stage and a card for every rated item', () => {
    const stages = drafts.epics.map(({ input }) => input.stage);
    expect(stages).toEqual(['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW']);
    expect(drafts.cards).toHaveLength(22);
  });
});

describe('airport-2015', () => {
  const { drafts, refused } = mapFixture('airport-2015', 'airport-survey/2015_SFO_Customer_Survey.csv');
  const responses = drafts.surveyResponses.map(({ input }) => input);

  test('airline codes nobody explains stay codes', () => {
    expect(refused).toEqual([]);
    expect(drafts.accounts.every(({ input }) => /^Airline code \d+ \(2015\)$/.test(input.name))).toBe(true);
  });

  test('nobody was asked for a recommendation, so there is no NPS', () => {
    expect(responses.length).toBeGreaterThan(200);
    expect(responses.filter(({ kind }) => kind === 'NPS')).toEqual([]);
    expect(responses.every(({ at }) => at?.startsWith('2015-05-'))).toBe(true);
  });
});
