import { describe, expect, it } from 'vitest';
import {
  addressWith,
  everything,
  filterIn,
  filters,
  matcher,
  partToDrop,
  type Filter,
} from '../../../web/routes/boards/[id]/filter.ts';
import { cardNamed, champion } from './plan.ts';

const card = cardNamed('Send the weekly release note');
const other = cardNamed('Invite to the retrospective', { ownerRole: champion });

describe('a filter', () => {
  it.each<[string, Partial<Filter>, [boolean, boolean]]>([
    ['nothing asked finds all', {}, [true, true]],
    ['a word of the title', { text: 'weekly' }, [true, false]],
    ['words in any order and case', { text: 'NOTE  weekly' }, [true, false]],
    ['the role by name', { text: 'champ' }, [false, true]],
    ['one of several roles', { roles: ['SELLER', 'CHAMPION'] }, [true, true]],
    ['another role', { roles: ['CHAMPION'] }, [false, true]],
    ['a stage', { stages: ['TRUST'] }, [true, true]],
    ['another stage', { stages: ['GROW'] }, [false, false]],
    ['all parts together', { text: 'weekly', roles: ['CHAMPION'] }, [false, false]],
  ])('%s', (_, said, answers) => {
    const matches = matcher({ ...everything, ...said });
    expect([matches(card, 'TRUST'), matches(other, 'TRUST')]).toEqual(answers);
  });

  it('lives in the address, and comes back from it', () => {
    const filter: Filter = { roles: ['SELLER', 'CHAMPION'], stages: ['KNOW', 'ACT'], text: 'note', hide: true };
    const address = addressWith(new URL('http://here/boards/1?card=7'), filter);
    expect(address.searchParams.get('card')).toBe('7');
    expect(filterIn(address.searchParams, ['SELLER', 'MARKETER', 'CHAMPION'])).toEqual(filter);
    expect(addressWith(address, everything).search).toBe('?card=7');
  });

  it('leaves out of an address what it does not know', () => {
    const search = new URLSearchParams('role=KING&stage=DOUBT&stage=GROW&rest=hidden');
    expect(filterIn(search, ['SELLER'])).toEqual({ roles: [], stages: ['GROW'], text: '', hide: true });
    expect(filters({ ...everything, text: '  ' })).toBe(false);
  });

  it('names the part to drop when nothing is found', () => {
    const cards = [card, other];
    const found = (filter: Filter) => cards.filter((own) => matcher(filter)(own, 'TRUST')).length;
    expect(partToDrop({ ...everything, text: 'zzz', roles: ['SELLER'] }, found)).toBe('text');
    expect(partToDrop({ ...everything, text: 'weekly', roles: ['CHAMPION'] }, found)).toBe('text');
    expect(partToDrop({ ...everything, text: 'note', stages: ['GROW'] }, found)).toBe('stages');
    expect(partToDrop({ ...everything, text: 'zzz', stages: ['GROW'] }, found)).toBeNull();
  });
});
