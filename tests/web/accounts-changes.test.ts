import { expect, test } from 'vitest';
import { changeWords } from '../../web/routes/accounts/[id]/change-words.ts';

test.each([
  [{ name: 'stage', before: '"LIKE"', after: '"TRUST"' }, 'stage from like to trust'],
  [{ name: 'industry', before: null, after: '"retail"' }, 'industry: retail'],
  [{ name: 'industry', before: '"retail"', after: 'null' }, 'industry from retail to nothing'],
  [{ name: 'stageSince', before: 'null', after: '"2026-03-03T10:00:00.000Z"' }, 'stage since: 3 Mar 2026'],
  [{ name: 'tags', before: '[]', after: '["key account","north"]' }, 'tags: key account, north'],
  [{ name: 'notes', before: 'not json', after: '"kept"' }, 'notes from not json to kept'],
  [{ name: 'notes', before: null, after: JSON.stringify('x'.repeat(200)) }, `notes: ${'x'.repeat(80)}…`],
])('a change is told as people tell it: %#', (field, words) => {
  expect(changeWords(field)).toBe(words);
});
