import { check, constantFrom, property, record, subarray, boolean } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames, facets, type Placed } from '../../../web/routes/boards/[id]/facets.ts';
import { addressWith, filterIn, lookIn, type Look } from '../../../web/routes/boards/[id]/filter-address.ts';
import {
  choosing,
  countsOf,
  dropping,
  everything,
  filters,
  matcher,
  partsOf,
  partToDrop,
  type Chosen,
  type Filter,
} from '../../../web/routes/boards/[id]/filter.ts';
import { choiceWords, filterWords } from '../../../web/routes/boards/[id]/filter-words.ts';
import type { Frame } from '../../../web/routes/boards/[id]/projection.ts';
import { cardNamed, champion, dana, epics, myself, seller } from './plan.ts';

const delay = { kind: 'DELAY', severity: 3 } as const;
const note: Placed = {
  card: cardNamed('Send the weekly release note', {
    impact: 8,
    assignee: myself,
    frictions: [delay],
    kept: 9,
    expected: 12,
    inTime: 9,
  }),
  stage: 'TRUST',
  epic: 'onboarding',
  release: 'one',
};
const invitation: Placed = {
  card: cardNamed('Invite to the retrospective', {
    ownerRole: champion,
    concernedRoles: [seller],
    values: [{ id: 'candour', name: 'Candour' }],
  }),
  stage: 'TRUST',
  epic: 'onboarding',
  release: null,
};
const placed = [note, invitation];
const frame = {
  epics,
  releases: [{ id: 'one', name: 'Release 1' }],
  roles: [seller, champion],
  values: [{ id: 'candour', name: 'Candour' }],
  members: [myself, dana],
} as unknown as Frame;

const one = (...keys: string[]): Chosen => ({ keys, not: false });
const not = (...keys: string[]): Chosen => ({ keys, not: true });
const look = (filter: Filter): Look => ({ filter, lens: 'map', sort: null });

describe('a filter', () => {
  it.each<[string, Partial<Filter>, [boolean, boolean]]>([
    ['nothing asked finds all', {}, [true, true]],
    ['a word of the title', { text: 'weekly' }, [true, false]],
    ['words in any order and case', { text: 'NOTE  weekly' }, [true, false]],
    ['the role by name', { text: 'champ' }, [false, true]],
    ['one of several roles', { chosen: { role: one('SELLER', 'CHAMPION') } }, [true, true]],
    ['another role', { chosen: { role: one('CHAMPION') } }, [false, true]],
    ['a role that it is not', { chosen: { role: not('CHAMPION') } }, [true, false]],
    ['whoever looks does it', { chosen: { assignee: one('me') } }, [true, false]],
    ['somebody does it, by name', { chosen: { assignee: one('dana', 'self') } }, [true, false]],
    ['nobody does it yet', { chosen: { assignee: one('none') } }, [false, true]],
    ['whom it concerns', { chosen: { concerned: one('SELLER') } }, [false, true]],
    ['the side', { chosen: { side: one('OURS') } }, [true, false]],
    ['a stage', { chosen: { stage: one('TRUST') } }, [true, true]],
    ['another stage', { chosen: { stage: one('GROW') } }, [false, false]],
    ['an epic that it is not in', { chosen: { epic: not('find') } }, [true, true]],
    ['a release', { chosen: { release: one('one') } }, [true, false]],
    ['what is unscheduled', { chosen: { release: one('none') } }, [false, true]],
    ['a range of impact', { chosen: { impact: one('7', '8', '9', '10') } }, [true, false]],
    ['what is not scored', { chosen: { impact: one('none') } }, [false, true]],
    ['a severe friction', { chosen: { friction: one('DELAY3') } }, [true, false]],
    ['a slight friction', { chosen: { friction: one('DELAY1') } }, [false, false]],
    ['no friction at all', { chosen: { friction: one('none') } }, [false, true]],
    ['a value', { chosen: { value: one('candour') } }, [false, true]],
    ['what was lived less often than expected', { chosen: { lived: one('partly') } }, [true, false]],
    ['of what nothing is expected', { chosen: { lived: one('open') } }, [false, true]],
    ['all parts together', { text: 'weekly', chosen: { role: one('CHAMPION') } }, [false, false]],
  ])('%s', (_, said, answers) => {
    const matches = matcher({ ...everything, ...said });
    expect(placed.map(matches)).toEqual(answers);
  });

  const anyFilter = record({
    text: constantFrom('', 'note', 'the  Retro'),
    hide: boolean(),
    chosen: record(
      Object.fromEntries(
        facetNames.map((facet) => {
          const keys = facets[facet].options(frame).map(({ key }) => key);
          return [facet, record({ keys: subarray(keys, { minLength: 1 }), not: boolean() })];
        }),
      ),
      { requiredKeys: [] },
    ),
  });

  it('lives in the address, and comes back from it, whatever it is', () => {
    const returns = property(anyFilter, (filter) => {
      const address = addressWith(new URL('http://here/boards/1?card=7'), look(filter));
      expect(address.searchParams.get('card')).toBe('7');
      expect(filterIn(address.searchParams, frame)).toEqual({ ...filter, hide: filter.hide && filters(filter) });
      expect(addressWith(address, look(everything)).search).toBe('?card=7');
    });
    expect(check(returns).failed).toBe(false);
  });

  it('counts for every choice what choosing it alone would find', () => {
    const counted = property(anyFilter, constantFrom(...facetNames), (filter, facet) => {
      const counts = countsOf(filter, facet, placed);
      for (const { key } of facets[facet].options(frame)) {
        const alone = choosing(filter, facet, one(key));
        expect(counts.get(key) ?? 0).toBe(placed.filter(matcher(alone)).length);
      }
    });
    expect(check(counted).failed).toBe(false);
  });

  it('is said shortly in an address, and may be said in several ways', () => {
    const filter = { ...everything, chosen: { impact: one('10', '9', '8', 'none'), role: not('SELLER') } };
    const { search } = addressWith(new URL('http://here/'), look(filter));
    expect(search).toBe('?role=SELLER&impact=8-10%2Cnone&not=role');
    const typed = new URLSearchParams('role=KING&stage=DOUBT&stage=GROW,ACT&friction=DELAY&rest=hidden');
    expect(filterIn(typed, frame)).toEqual({
      text: '',
      hide: true,
      chosen: { stage: one('ACT', 'GROW'), friction: one('DELAY3', 'DELAY2', 'DELAY1') },
    });
    expect(filters({ ...everything, text: '  ' })).toBe(false);
  });

  it('has the lens and the order of its table beside it', () => {
    const said = { filter: everything, lens: 'table', sort: { column: 'impact', descending: true } } as const;
    const address = addressWith(new URL('http://here/'), said);
    expect(address.search).toBe('?lens=table&sort=-impact');
    expect(lookIn(address.searchParams, frame)).toEqual(said);
    expect(lookIn(new URLSearchParams('lens=moon&sort=colour'), frame)).toEqual(look(everything));
  });

  it('names the part to drop when nothing is found', () => {
    const found = (filter: Filter) => placed.filter(matcher(filter)).length;
    const asked = (text: string, chosen: Filter['chosen']) => partToDrop({ ...everything, text, chosen }, found);
    expect(asked('zzz', { role: one('SELLER') })).toBe('text');
    expect(asked('weekly', { role: one('CHAMPION') })).toBe('text');
    expect(asked('note', { stage: one('GROW') })).toBe('stage');
    expect(asked('the', { impact: not('8', 'none') })).toBe('impact');
    expect(asked('zzz', { stage: one('GROW') })).toBeNull();
  });

  it('is told in words', () => {
    expect(choiceWords('role', not('SELLER'), frame)).toBe('not Seller');
    expect(choiceWords('impact', one('9', '8'), frame)).toBe('Impact 9 or 8');
    expect(choiceWords('friction', one('DELAY3', 'DELAY2', 'RISK1'), frame)).toBe('Friction: 3');
    const filter = { ...everything, text: 'note', chosen: { release: one('none') } };
    expect(filterWords(filter, frame)).toBe('"note", Unscheduled');
    expect(partsOf(dropping(filter, 'text'))).toEqual(['release']);
  });
});
