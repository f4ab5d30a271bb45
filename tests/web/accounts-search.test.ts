import { describe, expect, test } from 'vitest';
import {
  accountOrder,
  accountSearch,
  accountWhere,
  filtersInForce,
  sortedBy,
} from '../../web/routes/accounts/search.ts';

const address = (text: string) => new URLSearchParams(text);

describe('The list of accounts', () => {
  test('is all accounts by name when the address says nothing', () => {
    const search = accountSearch(address(''));
    expect(accountWhere(search)).toEqual({});
    expect(accountOrder(search)).toEqual([{ field: 'NAME', direction: 'ASC' }]);
  });

  test('narrows by name, stage, industry and tag together', () => {
    const search = accountSearch(address('q=acme&stage=TRUST&industry=retail&tag=key+account'));
    expect(accountWhere(search)).toEqual({
      name: { contains: 'acme' },
      stage: { eq: 'TRUST' },
      industry: { contains: 'retail' },
      tags: { has: 'key account' },
    });
  });

  test.each([
    ['stage=NOWHERE', {}],
    ['q=%20%20', {}],
    ['stage=TRUST&stage=ACT', { stage: { eq: 'TRUST' } }],
  ])('leaves out of %s what it does not understand', (text, where) => {
    expect(accountWhere(accountSearch(address(text)))).toEqual(where);
  });

  test.each([
    ['sort=last', [{ field: 'LAST_INTERACTION_AT', direction: 'ASC' }]],
    ['sort=-created', [{ field: 'CREATED_AT', direction: 'DESC' }]],
    ['sort=constructor', [{ field: 'NAME', direction: 'ASC' }]],
  ])('sorts as %s says', (text, order) => {
    expect(accountOrder(accountSearch(address(text)))).toEqual(order);
  });

  test('in the order of the last interaction leaves out who was never in touch, and says so', () => {
    expect(accountWhere(accountSearch(address('sort=-last')))).toEqual({ lastInteractionAt: { isNull: false } });
    expect(filtersInForce(address('sort=-last&q=a')).at(-1)).toEqual({
      words: 'was in touch at least once',
      without: '?q=a',
    });
  });

  test('a column sorts, turns around, and starts from the first page', () => {
    expect(sortedBy(address('q=a&after=x'), 'stage')).toBe('?q=a&sort=stage');
    expect(sortedBy(address('sort=stage'), 'stage')).toBe('?sort=-stage');
    expect(sortedBy(address('sort=-stage'), 'stage')).toBe('?sort=stage');
  });

  test('every filter in force can be dropped alone', () => {
    expect(filtersInForce(address('q=acme&stage=ACT&after=x'))).toEqual([
      { words: 'name contains “acme”', without: '?stage=ACT' },
      { words: 'stage is Act', without: '?q=acme' },
    ]);
  });
});
