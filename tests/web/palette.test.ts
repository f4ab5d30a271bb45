import { beforeEach, describe, expect, it } from 'vitest';
import { pageActs } from '../../web/lib/palette/acts.ts';
import { addressOf, belongsTo, type Find } from '../../web/lib/palette/finds.ts';
import { fits } from '../../web/lib/palette/options.ts';
import { recent, remember } from '../../web/lib/palette/recent.ts';

const find = (own: Partial<Find>): Find => ({
  type: 'ACCOUNT',
  id: 'own',
  title: 'Halden',
  titleParts: [],
  excerpt: [],
  at: null,
  account: null,
  storyboard: null,
  record: null,
  ...own,
});
const account = { id: 'a', name: 'Halden' };
const storyboard = { id: 'b', name: 'Staffing' };

describe('a find', () => {
  it.each<[string, Partial<Find>, string | null]>([
    ['an account', { account: { id: 'own', name: 'Halden' } }, '/accounts/own'],
    ['a board', { type: 'STORYBOARD' }, '/boards/own'],
    ['a card', { type: 'CARD', storyboard }, '/boards/b?card=own'],
    ['a release', { type: 'RELEASE', storyboard }, '/boards/b?release=own'],
    ['an interaction', { type: 'INTERACTION', account }, '/accounts/a#entry-own'],
    ['a decision', { type: 'DECISION', account }, '/accounts/a#decision'],
    ['a decision of nobody', { type: 'DECISION' }, null],
    ['a person', { type: 'PERSON', record: { roles: { nodes: [{ account }] } } }, '/accounts/a#people'],
    ['a person without a role', { type: 'PERSON', record: { roles: { nodes: [] } } }, null],
  ])('%s is seen on its page', (_, own, address) => {
    expect(addressOf(find(own))).toBe(address);
  });

  it('says where it belongs, unless it is that itself', () => {
    expect(belongsTo(find({ type: 'CARD', storyboard }))).toEqual(storyboard);
    expect(belongsTo(find({ account }))).toBeNull();
  });
});

describe('the palette', () => {
  beforeEach(() => localStorage.clear());

  it('finds acts by any of their words, in any order', () => {
    expect(fits('Export as CSV', 'csv exp')).toBe(true);
    expect(fits('Export as CSV', 'json')).toBe(false);
  });

  it('offers what the page does, until the page is left', () => {
    const take = pageActs.offer(() => [{ words: 'Undo', run: () => undefined }]);
    expect(pageActs.all().map(({ words }) => words)).toEqual(['Undo']);
    take();
    expect(pageActs.all()).toEqual([]);
  });

  it('remembers the last records, each once, the latest first', () => {
    const page = (letter: string) => ({ pathname: `/accounts/${letter.repeat(8)}-0000-7000-8000-000000000000` });
    for (const letter of ['a', 'b', 'a']) remember(page(letter), `${letter} - Throughline`);
    remember({ pathname: '/accounts' }, 'Accounts');
    expect(recent().map(({ title }) => title)).toEqual(['a', 'b']);
  });
});
