import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunAt, completed, fitting, mentioned, pieces } from '../../../web/routes/boards/[id]/drawer/mention.ts';

const members = [
  { id: 'd', name: 'Dana Reyes' },
  { id: 'j', name: 'Jean-Luc O’Neil' },
];

describe('a mention', () => {
  it.each([
    ['@', 1, ''],
    ['ask @da', 7, 'da'],
    ['ask @dana re', 12, 'dana re'],
    ['(@jean-l', 8, 'jean-l'],
  ])('is begun in %s', (text, caret, typed) => {
    expect(begunAt(text, caret)).toEqual({ from: caret - typed.length - 1, typed });
  });

  it.each([
    ['an address is none', 'mail@da', 7],
    ['three words are a sentence', '@dana reyes said', 16],
    ['behind the caret it does not count', 'x @da', 1],
  ])('%s', (_, text, caret) => {
    expect(begunAt(text, caret)).toBeNull();
  });

  it('offers whoever has a name that begins so', () => {
    expect(fitting(members, 'rey').map(({ id }) => id)).toEqual(['d']);
    expect(fitting(members, '').length).toBe(2);
    expect(fitting(members, 'eyes')).toEqual([]);
  });

  it('is completed in place, the rest of the text stays', () => {
    expect(completed('ask @da today', { from: 4, typed: 'da' }, 'Dana Reyes')).toEqual({
      text: 'ask @Dana Reyes today',
      caret: 16,
    });
  });

  it('counts by whole names', () => {
    expect(mentioned('@Dana Reyes and @Jean', members)).toEqual(['d']);
  });

  it('is told apart from the text around, of which nothing is lost', () => {
    expect(pieces('Hello @Jean-Luc O’Neil!', ['Jean-Luc O’Neil'])).toEqual([
      { text: 'Hello ', mention: false },
      { text: '@Jean-Luc O’Neil', mention: true },
      { text: '!', mention: false },
    ]);
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, names) => {
        expect(
          pieces(text, names)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
