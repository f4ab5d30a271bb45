import { expect, test } from 'vitest';
import { keyFrom } from '../../web/routes/settings/roles/named.ts';

test.each([
  ['Solution architect', 'SOLUTION_ARCHITECT'],
  ['  Präsales & Angebot ', 'PRASALES_ANGEBOT'],
  ['2nd level support', 'ND_LEVEL_SUPPORT'],
  ['Владелец', ''],
])('what is called %s has the key %s', (name, key) => {
  expect(keyFrom(name)).toBe(key);
});
