import { expect, it } from 'vitest';
import { nameOf } from '../../../web/routes/boards/[id]/card.ts';
import { meant } from '../../../web/routes/boards/[id]/keys.ts';
import { cardNamed } from './plan.ts';

const at = { stage: 'Trust', epic: 'Delivery', release: 'Release 2', index: 2, of: 12 };

it('has one name that says what, whose, where and how heavy', () => {
  const card = cardNamed('Send weekly release note', {
    impact: 8,
    effort: 3,
    frictions: [{ kind: 'DELAY', severity: 2 }],
    kept: 9,
    expected: 12,
    inTime: 9,
  });
  expect(nameOf(card, at)).toBe(
    'Send weekly release note. Owner: seller. Trust, Delivery, Release 2, 3 of 12. Impact 8, effort 3 points. Friction: delay. Lived 9 of 12 in time',
  );
});

it('says what is not known instead of leaving it out', () => {
  expect(nameOf(cardNamed('New'), at)).toBe(
    'New. Owner: seller. Trust, Delivery, Release 2, 3 of 12. Impact not yet scored. Not yet lived',
  );
});

const none = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };

it.each([
  ['ArrowUp', {}, { act: 'walk', way: 'up' }],
  ['ArrowUp', { altKey: true, shiftKey: true }, { act: 'push', way: 'up' }],
  ['End', { altKey: true, shiftKey: true }, { act: 'push', way: 'last' }],
  ['Home', { ctrlKey: true }, { act: 'walk', way: 'start' }],
  [']', {}, { act: 'walk', way: 'stage on' }],
  [' ', {}, { act: 'lift' }],
  ['m', {}, { act: 'move' }],
  ['N', { shiftKey: true }, { act: 'new here' }],
  ['ArrowLeft', { altKey: true }, null],
  ['m', { ctrlKey: true }, null],
  ['ArrowUp', { metaKey: true }, null],
  ['q', {}, null],
])('%s with %o means %o', (key, modifiers, act) => {
  expect(meant({ ...none, ...modifiers, key })).toEqual(act);
});
