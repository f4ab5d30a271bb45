import { describe, expect, it } from 'vitest';
import type { Listed } from '../../web/routes/settings/webhooks/webhooks.query.ts';
import { inputOf } from '../../web/routes/settings/webhooks/wanted.ts';
import { finding, outcome, soon, subject } from '../../web/routes/settings/webhooks/words.ts';

const now = new Date('2026-02-02T12:00:00Z');
const one = (more: Partial<Listed> = {}): Listed => ({
  ...{ id: '1', name: 'One', url: 'https://example.com', events: ['Account'], fields: null },
  ...{ active: true, stoppedBecause: null, waiting: { totalCount: 0 }, dead: { totalCount: 0 }, ...more },
});

describe('the words of webhooks', () => {
  it.each([
    ['2026-02-02T12:00:20Z', 'now'],
    ['2026-02-02T12:07:00Z', 'in 7 minutes'],
    ['2026-02-02T09:59:00Z', '2 hours ago'],
    ['2026-02-03T13:00:00Z', 'tomorrow'],
  ])('at noon, %s is %s', (moment, words) => expect(soon(moment, now)).toBe(words));

  it.each([
    [[], 'No webhook tells other systems'],
    [[one()], '1 webhook tells other systems'],
    [[one(), one({ active: false })], '1 webhook tells other systems'],
    [[one(), one({ dead: { totalCount: 4 } })], '1 of 2 webhooks gave something up'],
  ])('find of %j: %s', (webhooks, words) => expect(finding(webhooks)).toBe(words));

  it('say how a try went', () => {
    expect(outcome({ status: 200, error: null, response: null })).toBe('It answered 200.');
    expect(outcome({ status: 500, error: 'It answered 500.', response: 'no' })).toBe('It answered 500. “no”');
  });

  it('say what is told, and read it from the form', () => {
    expect(subject(one({ fields: ['name', 'stage'] }))).toBe('Account, when name or stage changes');
    const typed = {
      name: 'One',
      url: 'https://example.com',
      events: 'Account,  Person',
      fields: ' ',
      document: '{ a }',
    };
    expect(inputOf(typed)).toMatchObject({ events: ['Account', 'Person'], fields: null });
  });
});
