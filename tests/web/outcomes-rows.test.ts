import { describe, expect, test } from 'vitest';
import { rowsSearch, surveyOf, type RowsFilter } from '../../web/lib/rows.ts';
import { bounds, periodWords, scopeOf } from '../../web/routes/outcomes/period.ts';
import {
  cardWhere,
  commonWords,
  interactionWhere,
  outcomeWhere,
  rowsOf,
} from '../../web/routes/outcomes/rows/rows-filter.ts';

const now = '2026-11-21T12:00:00.000Z';
const rows = (filter: RowsFilter) => rowsOf(new URLSearchParams(rowsSearch(filter)));

describe('A period', () => {
  test('of days becomes moments, the last of which no longer belongs', () => {
    expect(bounds({ from: '2026-01-01', to: '2026-12-31' })).toEqual({
      from: '2026-01-01T00:00:00.000Z',
      to: '2027-01-01T00:00:00.000Z',
    });
    expect(bounds({ from: '', to: '' })).toEqual({});
  });

  test.each([
    ['from=2026-02-01&to=2026-01-01', 'from 1 Jan 2026 to 1 Feb 2026'],
    ['from=2026-02-30x', 'all time'],
    ['from=2026-02-30&to=tomorrow', 'all time'],
    ['from=2026-02-01', 'since 1 Feb 2026'],
    ['to=2026-02-01', 'until 1 Feb 2026'],
  ])('%s is %s', (text, words) => {
    expect(periodWords(scopeOf(new URLSearchParams(text)))).toBe(words.replace(/^from /, ''));
  });
});

describe('The rows behind a number', () => {
  test('of a survey score are its answers up to now', () => {
    expect(interactionWhere(rows({ of: 'surveys', survey: 'NPS', band: 'detractors', account: 'a1' }), now)).toEqual({
      account: { id: { eq: 'a1' } },
      at: { lt: now },
      kind: { eq: 'SURVEY_RESPONSE' },
      survey: { eq: 'NPS' },
      score: { lte: 6 },
    });
  });

  test('of a friction in a stage belong to the card’s stage, or the account’s where no card is known', () => {
    expect(
      interactionWhere(rows({ of: 'interactions', moment: 'ACT', friction: 'RISK', from: '2026-01-01' }), now),
    ).toEqual({
      at: { gte: '2026-01-01T00:00:00.000Z', lt: now },
      frictionRisk: { isNull: false },
      or: [{ card: { stage: { eq: 'ACT' } } }, { cardId: { isNull: true }, account: { stage: { eq: 'ACT' } } }],
    });
    expect(cardWhere(rows({ of: 'cards', moment: 'ACT', friction: 'RISK' }))).toEqual({
      stage: { eq: 'ACT' },
      frictionRisk: { isNull: false },
    });
  });

  test('of a release are the interactions of its cards', () => {
    expect(interactionWhere(rows({ of: 'interactions', release: 'r1', stage: 'ACT' }), now)).toEqual({
      account: { stage: { eq: 'ACT' } },
      at: { lt: now },
      card: { release: { id: { eq: 'r1' } } },
    });
  });

  test('of due outcomes are those reached, missed or overdue', () => {
    const due = [{ state: { in: ['REACHED', 'MISSED'] } }, { state: { eq: 'AGREED' }, dueOn: { lt: '2026-11-21' } }];
    const pillar = { eq: 'EXPECTED_OUTCOME' };
    expect(outcomeWhere(rows({ of: 'outcomes', pillar: 'EXPECTED_OUTCOME', due: 'yes' }), now)).toEqual({
      pillar,
      or: due,
    });
    expect(outcomeWhere(rows({ of: 'outcomes', pillar: 'EXPECTED_OUTCOME', due: 'dated' }), now)).toEqual({
      pillar,
      dueOn: { lte: '2026-11-21' },
      or: due,
    });
  });

  test('say what they have in common', () => {
    expect(
      commonWords(rows({ of: 'surveys', survey: 'ENPS', band: 'promoters', stage: 'GROW', tag: 'north' })),
    ).toEqual(['eNPS', 'promoters', 'accounts in Grow', 'tagged north']);
  });

  test('are asked of the survey that stands behind a pillar', () => {
    expect(surveyOf({ pillar: 'TEAM_ENGAGEMENT', unit: 'eNPS' })).toBe('ENPS');
    expect(surveyOf({ pillar: 'ACCOUNT_EXPERIENCE', unit: 'NPS' })).toBe('NPS');
    expect(surveyOf({ pillar: 'ACCOUNT_EXPERIENCE', unit: '% satisfied' })).toBe('CSAT');
  });

  test.each(['of=nonsense', 'survey=X&band=Y', ''])(
    'are interactions when the address %j is not understood',
    (text) => {
      const understood = rowsOf(new URLSearchParams(text));
      expect(understood.of).toBe('interactions');
      expect(interactionWhere(understood, now)).toEqual({ at: { lt: now } });
    },
  );
});
