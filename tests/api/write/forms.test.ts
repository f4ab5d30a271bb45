import { describe, expect, it } from 'vitest';
import { Fault, figure, flag, type Form, listOf, nameOf, oneOf, text, whole } from '../../../api/write/form.ts';
import { day, domains, emails, moment, tags } from '../../../api/write/forms.ts';

const fate = (form: Form, given: unknown): unknown => {
  const kept = form.check(given);
  return kept instanceof Fault ? [kept.code, ...kept.path].join(' ') : kept;
};

const taken: readonly [string, Form, unknown, unknown][] = [
  ['a text of just the length', text(3), 'abc', 'abc'],
  ['an empty text', text(3), '', ''],
  ['zero without its sign', figure(), -0, 0],
  ['the largest whole number', whole(), 2_147_483_647, 2_147_483_647],
  ['false', flag, false, false],
  ['a word of the vocabulary', oneOf({ ACT: 'ACT' }), 'ACT', 'ACT'],
  ['a moment with its zone', moment, '2026-01-01T01:00:00+02:00', '2025-12-31T23:00:00.000Z'],
  ['a moment as a Date', moment, new Date(0), '1970-01-01T00:00:00.000Z'],
  ['the 29th of February of a leap year', day, '2024-02-29', '2024-02-29'],
  [
    'domains, without capitals and twins',
    domains,
    ['Acme.Example', 'acme.example', 'bücher.example'],
    ['acme.example', 'bücher.example'],
  ],
  ['addresses', emails, ['ada@halden.example', 'root@localhost'], ['ada@halden.example', 'root@localhost']],
  ['tags, each once', tags, ['a', 'b', 'a'], ['a', 'b']],
];

const refused: readonly [string, Form, unknown, string][] = [
  ['a text that is too long', text(3), 'abcd', 'TOO_LONG'],
  ['the character NUL', text(9), 'a\0b', 'INVALID'],
  ['half a character', text(9), 'a\ud800b', 'INVALID'],
  ['a number for a text', text(9), 7, 'INVALID'],
  ['a name of spaces', nameOf(9), ' \t', 'REQUIRED'],
  ['half a number', whole(), 1.5, 'INVALID'],
  ['a number beyond what is kept', whole(), 2_147_483_648, 'OUT_OF_RANGE'],
  ['no number at all', figure(), Number.NaN, 'INVALID'],
  ['an endless number', figure(), Number.POSITIVE_INFINITY, 'INVALID'],
  ['a text for a flag', flag, 'false', 'INVALID'],
  ['an unknown word', oneOf({ ACT: 'ACT' }), 'act', 'INVALID'],
  ['a moment without its zone', moment, '2026-01-01T01:00:00', 'INVALID'],
  ['the 30th of February', moment, '2026-02-30T00:00:00Z', 'INVALID'],
  ['a Date that is none', moment, new Date(Number.NaN), 'INVALID'],
  ['a moment in the year 10000', moment, new Date(Date.UTC(10_000, 0)), 'OUT_OF_RANGE'],
  ['the 29th of February of another year', day, '2025-02-29', 'INVALID'],
  ['a day with its time', day, '2025-02-28T00:00:00Z', 'INVALID'],
  ['a word for a domain', domains, ['ok.example', 'localhost'], 'INVALID 1'],
  ['an address with a space', emails, ['ada @halden.example'], 'INVALID 0'],
  ['a text for a list', tags, 'a', 'INVALID'],
  ['more than a list may hold', listOf(text(9), 2), ['a', 'b', 'c'], 'TOO_MANY'],
];

describe('what a field takes', () => {
  for (const [name, form, given, kept] of taken) it(`is ${name}`, () => expect(fate(form, given)).toEqual(kept));
  for (const [name, form, given, code] of refused) it(`is not ${name}`, () => expect(fate(form, given)).toBe(code));
});
