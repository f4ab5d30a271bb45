import { describe, expect, it } from 'vitest';
import type { CardDetail } from '../../../web/routes/boards/[id]/card.query.ts';
import { changesIn, conflictsBetween, draftFrom, rebased, type Draft } from '../../../web/routes/boards/[id]/draft.ts';

const detail: CardDetail = {
  id: 'c',
  version: 3,
  title: 'Weekly note',
  rank: 'a0',
  epic: { id: 'delivery' },
  release: { id: 'two' },
  ownerRole: { key: 'SELLER' },
  concernedRoles: [{ key: 'SPONSOR' }],
  channel: 'EMAIL',
  impact: 8,
  effort: 3,
  frictions: [{ kind: 'DELAY', severity: 2 }],
  values: [{ id: 'care' }],
  lived: { kept: 0, expected: null, inTime: null },
  body: null,
  persona: null,
  benefit: 'nobody is surprised',
  tags: ['weekly'],
  assignee: null,
  commentCount: 0,
  outcomes: [{ id: 'o', statement: 'No surprises', account: { name: 'Halden' } }],
  externalRefs: [],
  expectation: { after: null, milestone: 'INVOICE', withinHours: 48 },
  updatedAt: '2026-11-21T20:00:00.000Z',
};
const from = draftFrom(detail);
const with_ = (changes: Partial<Draft>): Draft => ({ ...structuredClone(from), ...changes });

describe('what a form changes', () => {
  it.each<[string, Partial<Draft>, object]>([
    ['nothing', {}, {}],
    ['only spaces around', { title: ' Weekly note ' }, {}],
    ['the title', { title: 'Monthly note' }, { title: 'Monthly note' }],
    ['a text taken away is cleared, not emptied', { benefit: ' ' }, { benefit: null }],
    ['unscheduled', { release: '' }, { release: null }],
    ['another release', { release: 'one' }, { release: { id: 'one' } }],
    [
      'a friction more',
      { frictions: { ...from.frictions, RISK: 1 } },
      {
        frictions: [
          { kind: 'DELAY', severity: 2 },
          { kind: 'RISK', severity: 1 },
        ],
      },
    ],
    ['the same values in another sequence', { values: ['care'] }, {}],
    ['another outcome', { outcomes: [{ id: 'p', name: 'Other' }] }, { outcomes: ['p'] }],
    ['a figure taken away', { impact: null }, { impact: null }],
    ['an expectation without hours is none', { withinHours: null }, { expectation: null }],
    [
      'after a card instead of a milestone',
      { afterCard: 'k' },
      { expectation: { after: 'k', milestone: null, withinHours: 48 } },
    ],
    ['tags, each once', { tags: 'weekly, note,, weekly' }, { tags: ['weekly', 'note'] }],
  ])('%s', (_, changes, expected) => {
    expect(changesIn(with_(changes), from)).toEqual(expected);
  });
});

describe('two people at one card', () => {
  const theirs = with_({ title: 'Fortnightly note', effort: 13 });

  it('who changed different things both keep them', () => {
    const mine = with_({ impact: 10 });
    expect(conflictsBetween(mine, with_({ effort: 13 }), from)).toEqual([]);
    expect(rebased(mine, with_({ effort: 13 }), from)).toEqual(with_({ impact: 10, effort: 13 }));
  });

  it('who changed the same are told what, and mine stays in the form', () => {
    const mine = with_({ title: 'Monthly note' });
    expect(conflictsBetween(mine, theirs, from)).toEqual(['title']);
    expect(rebased(mine, theirs, from)).toEqual(with_({ title: 'Monthly note', effort: 13 }));
  });

  it('who changed it to the same have no conflict', () => {
    expect(conflictsBetween(with_({ effort: 13 }), theirs, from)).toEqual([]);
  });
});
