import { describe, expect, test } from 'vitest';
import { agreedIn } from '../../web/routes/boards/[id]/releases/[release]/retrospective/agreed.ts';
import {
  factsFinding,
  finding,
  frictionLine,
  frictionsOf,
  promisesFinding,
} from '../../web/routes/boards/[id]/releases/[release]/retrospective/facts.ts';

const review = (kept: boolean) => ({ review: { kept, text: '', by: null, at: '' } });
const card = ([kept, expected, inTime]: [number, number | null, number | null], severities: number[] = []) => ({
  lived: { kept, expected, inTime },
  frictions: severities.map((severity) => ({ kind: 'DELAY' as const, severity })),
});
const release = (cardCount: number, unfinished: number) => ({
  cardCount,
  unfinished: Array.from({ length: unfinished }, (_, at) => ({ id: String(at), title: '' })),
});

describe('The facts of a release', () => {
  test('say in a sentence what was lived, and what came in time', () => {
    expect(factsFinding(release(3, 1), [card([4, 8, 6]), card([2, null, null])])).toBe(
      '2 of 3 cards were lived; of 8 moments they owed, 75 % came in time.',
    );
    expect(factsFinding(release(1, 0), [card([1, null, null])])).toBe('Its one card was lived.');
    expect(factsFinding(release(0, 0), [])).toContain('no card');
  });

  test('name the frictions that were expected, the worst of them too', () => {
    const [delay, ...others] = frictionsOf([card([0, null, null], [1]), card([0, null, null], [3])]);
    expect(delay && frictionLine(delay)).toBe('Delay on 2 cards, at worst 3 of 3');
    expect(others).toEqual([]);
  });
});

test('Promises are told as kept, not kept and open', () => {
  const open = { review: null };
  expect(promisesFinding([review(true), review(false), open, open])).toBe(
    '1 of 4 promises kept, 1 not kept, 2 still open.',
  );
  expect(promisesFinding([review(true)])).toBe('1 of 1 promise kept.');
});

test('A retrospective says first how far it is', () => {
  const told = (state: 'WRITING' | 'DISCUSSING', noteCount: number, actions: number) =>
    finding({ state, noteCount, actions: { nodes: Array.from({ length: actions }, () => ({ review: null })) } }, 1);
  expect(finding(null, 0)).toContain('Nobody has looked back');
  expect(told('WRITING', 4, 0)).toContain('4 notes so far, 1 of them yours.');
  expect(told('DISCUSSING', 4, 0)).toContain('closed with at least one action');
  expect(told('DISCUSSING', 4, 2)).toBe('4 notes, 2 actions agreed.');
});

describe('The form of an action', () => {
  const formOf = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ retrospective: 'r', ...fields })) form.append(name, value);
    return agreedIn(form);
  };

  test('makes a card, which speaks for itself where nothing else is said', () => {
    expect(
      formOf({ kind: 'CARD', title: 'Call first', epic: 'e', role: 'SELLER', release: '', impact: '7' }),
    ).toMatchObject({
      kind: 'CARD',
      text: 'Call first',
      newCard: { title: 'Call first', epic: { id: 'e' }, ownerRole: 'SELLER', impact: 7 },
    });
  });

  test('scores the version of a card that was seen, and leaves out what was not scored', () => {
    const input = formOf({ kind: 'RESCORE', text: 'More', card: 'c 3', impact: '8', effort: '' });
    expect(input).toMatchObject({ card: 'c', ifVersion: 3, impact: 8 });
    expect(input).not.toHaveProperty('effort');
  });
});
