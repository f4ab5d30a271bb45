import { describe, expect, test } from 'vitest';
import { measureFinding, standing } from '../../web/routes/accounts/[id]/finding.ts';

const now = '2026-11-21T12:00:00.000Z';
const pillars = [
  { pillar: 'TEAM_ENGAGEMENT', value: null, n: 3, unit: 'eNPS' },
  { pillar: 'ACCOUNT_EXPERIENCE', value: 54.5, n: 11, unit: '% satisfied' },
  { pillar: 'EXPECTED_OUTCOME', value: null, n: 2, unit: '% of outcomes reached' },
] as const;

describe('What the account page says first', () => {
  test('names the stage, what is known and what is not', () => {
    expect(standing({ stage: 'TRUST', stageSince: '2026-03-03T00:00:00.000Z', pillars }, now)).toBe(
      'In Trust for 8 months. Experience stands at 54.5 %. Too little evidence yet of the team’s engagement and outcomes.',
    );
  });

  test('invents no figure when nothing is known', () => {
    const unknown = pillars.map((score) => ({ ...score, value: null }));
    const said = standing({ stage: 'KNOW', stageSince: now, pillars: unknown }, now);
    expect(said).toBe(
      'In Know for less than a day. Too little evidence yet of the team’s engagement, experience and outcomes.',
    );
  });

  test('says how many due outcomes are reached', () => {
    const reached = pillars.map((score) =>
      score.pillar === 'EXPECTED_OUTCOME' ? { ...score, value: 80, n: 5 } : score,
    );
    expect(standing({ stage: 'ACT', stageSince: now, pillars: reached }, now)).toContain(
      'Experience stands at 54.5 % and 80 % of the outcomes due are reached',
    );
  });
});

describe('The title of a measure’s chart', () => {
  const measure = { name: 'Days to first commit', unit: 'days', baseline: 40, target: 20, current: 27, reached: false };

  test.each([
    [measure, 'Days to first commit fell from 40 to 27 days, target 20'],
    [{ ...measure, current: 44 }, 'Days to first commit rose from 40 to 44 days, target 20'],
    [{ ...measure, current: 40 }, 'Days to first commit: unchanged at 40 days, target 20'],
    [{ ...measure, current: 18.8, reached: true }, 'Days to first commit: 18.8 days, the target of 20 is reached'],
    [{ ...measure, current: null, reached: null }, 'Days to first commit: not read yet, target 20 days'],
    [{ ...measure, baseline: null }, 'Days to first commit: 27 days, target 20'],
    [
      { name: 'Reviews rated 4 or 5', unit: '%', baseline: 50, target: 80, current: 52.5, reached: false },
      'Reviews rated 4 or 5 rose from 50 % to 52.5 %, target 80 %',
    ],
  ])('states the finding: %#', (figures, title) => {
    expect(measureFinding(figures)).toBe(title);
  });
});
