import { describe, expect, test } from 'vitest';
import { heatFinding, pillarFinding, successFinding, trendFinding } from '../../web/routes/outcomes/finding.ts';

const experience = {
  pillar: 'ACCOUNT_EXPERIENCE',
  value: 43.9,
  previous: 47.1,
  n: 98,
  unit: '% satisfied',
  consistency: null,
} as const;
const teams = {
  pillar: 'TEAM_ENGAGEMENT',
  value: -10.6,
  previous: null,
  n: 47,
  unit: 'eNPS',
  consistency: { p10: 4, p90: 9 },
} as const;
const outcomes = {
  pillar: 'EXPECTED_OUTCOME',
  value: null,
  previous: null,
  n: 3,
  unit: '% of outcomes reached',
  consistency: null,
} as const;

describe('A pillar’s sentence', () => {
  test.each([
    [experience, 'Experience of accounts is at 43.9 %, 3.2 percentage points below the period before.'],
    [{ ...experience, previous: 43.9 }, 'Experience of accounts is at 43.9 %, unchanged from the period before.'],
    [teams, 'Engagement of our teams is at an eNPS of -10.6; four answers of five lie from 4 to 9.'],
    [
      { ...experience, consistency: { p10: 5, p90: 5 } },
      'Experience of accounts is at 43.9 %, 3.2 percentage points below the period before; four answers of five are 5.',
    ],
    [
      { ...teams, previous: -16.6, consistency: null },
      'Engagement of our teams is at an eNPS of -10.6, 6 points above the period before.',
    ],
    [outcomes, 'Too little evidence: 3 due outcomes, and fewer than 5 say nothing reliable.'],
    [{ ...teams, value: null, n: 0 }, 'Engagement of our teams is not known: there is no answer in this period.'],
  ])('is made of its figures alone: %#', (figures, sentence) => {
    expect(pillarFinding(figures)).toBe(sentence);
  });
});

describe('The first sentence of the outcomes', () => {
  test('says how each pillar moved and of which too little is known', () => {
    expect(successFinding([teams, experience, outcomes])).toBe(
      'Engagement of our teams stands at an eNPS of -10.6. Experience of accounts has fallen to 43.9 %. ' +
        'Too little evidence of the share of due outcomes reached.',
    );
  });

  test('admits that nothing is known', () => {
    expect(successFinding([outcomes])).toBe('Whether we succeed is not known yet: no pillar has enough evidence.');
  });
});

describe('A trend’s title', () => {
  const months = [
    { month: '2026-01-01', value: null },
    { month: '2026-02-01', value: 20 },
    { month: '2026-03-01', value: null },
    { month: '2026-04-01', value: 4.6 },
  ];

  test.each([
    [months, 'eNPS', 'Fell from +20 in Feb 2026 to +4.6 in Apr 2026'],
    [months.slice(0, 3), 'eNPS', 'Too few months have enough evidence for a trend'],
    [[], '%', 'Too few months have enough evidence for a trend'],
    [months.toReversed(), '%', 'Rose from 4.6 % in Apr 2026 to 20 % in Feb 2026'],
  ])('compares the first and the last month that say something: %#', (trend, unit, title) => {
    expect(trendFinding(trend, unit)).toBe(title);
  });
});

describe('The title of the friction table', () => {
  const cell = { stage: 'TRUST', kind: 'DELAY', cards: 0, felt: 21 } as const;

  test.each([
    [[cell], 'Most felt: delay in Trust, 21 times; no card expects it'],
    [[{ ...cell, cards: 1 }], 'Most felt: delay in Trust, 21 times; 1 card expects it'],
    [
      [{ ...cell, felt: 3 }, { ...cell, stage: 'ACT', felt: 9, cards: 2 } as const],
      'Most felt: delay in Act, 9 times; 2 cards expect it',
    ],
    [[{ ...cell, felt: 0 }], 'No friction has been felt in this period'],
    [[], 'No friction has been felt in this period'],
  ])('says where it hurts most and whether the plan knows: %#', (heat, title) => {
    expect(heatFinding(heat)).toBe(title);
  });
});
