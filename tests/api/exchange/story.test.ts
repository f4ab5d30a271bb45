import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStory } from '../../../api/exchange/story.ts';

describe('a story line', () => {
  test.each([
    ['As a  Publisher,  I want  to share', { title: 'Share', persona: 'Publisher', benefit: null }],
    ['as an owner, i want fields, So that I can pad.', { title: 'Fields', persona: 'owner', benefit: 'I can pad' }],
    ['As repository manager, I want users.', { title: 'Users', persona: 'repository manager', benefit: null }],
    [
      'As a Researcher, working with data, I want X so that Y',
      { title: 'X', persona: 'Researcher, working with data', benefit: 'Y' },
    ],
    ["As a user, I don't want to see grants.", { title: "I don't want to see grants", persona: 'user', benefit: null }],
    ['As an expert, I would like A, so that B, so that C.', { title: 'A', persona: 'expert', benefit: 'B, so that C' }],
    ['As a user, I want X, so that .', { title: 'X', persona: 'user', benefit: null }],
    ['Auditing & Reporting.', { title: 'Auditing & Reporting.', persona: null, benefit: null }],
    ['As always.', { title: 'As always.', persona: null, benefit: null }],
  ])('%s', (line, story) => {
    expect(readStory(line)).toEqual(story);
  });
});

const word = fc
  .stringMatching(/^[a-z]{2,9}$/)
  .filter((text) => !['as', 'an', 'the', 'so', 'that', 'to', 'want'].includes(text));
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const spaces = fc.integer({ min: 1, max: 3 }).map((count) => ' '.repeat(count));
const anyCase = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
);

test('role, wish and benefit come out as they were written, whatever the case, the spaces and the full stop', () => {
  const parts = {
    persona: words,
    wish: words,
    benefit: fc.option(words),
    spaces,
    anyCase,
    stop: fc.constantFrom('', '.', ' '),
  };
  fc.assert(
    fc.property(fc.record(parts), ({ persona, wish, benefit, spaces, anyCase, stop }) => {
      const reason = benefit === null ? '' : `, ${anyCase('so that')} ${benefit}`;
      const line = `${anyCase('As a')} ${persona}, ${anyCase('I want to')} ${wish}${reason}${stop}`;
      const story = readStory(line.replaceAll(' ', spaces));
      expect(story).toEqual({ title: wish.charAt(0).toUpperCase() + wish.slice(1), persona, benefit });
    }),
  );
});

test('no line, however odd, says anything that is not in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (line) => {
      const written = line.replace(/\s+/g, ' ').toLowerCase();
      const { title, persona, benefit } = readStory(line);
      for (const part of [title, persona ?? '', benefit ?? '']) expect(written).toContain(part.toLowerCase());
    }),
  );
});
