import { folded } from './fold.ts';

/** Latin, Greek, Cyrillic and their neighbours, ligatures, and letters as wide as Chinese ones. */
const alphabets = [
  [0x80, 0x24ff],
  [0xfb00, 0xfb06],
  [0xff10, 0xff5a],
] as const;

/** How people write letters that their keyboard lacks. */
const written = [
  ['ae', 'äÄ'],
  ['oe', 'öÖøØ'],
  ['ue', 'üÜ'],
  ['aa', 'åÅ'],
] as const;

const marks = '[\u0300-\u036f]*';
const variants = variantsOfLetters();

/**
 * Words as a regular expression that finds them in any text as it was written, with accents, capitals and ligatures: so
 * that no text is changed to be looked through, and what was found is marked where it stands.
 */
export function asWritten(word: string): string {
  let pattern = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = word.slice(at, at + 2);
    const ligatures = pair.length === 2 ? variants.get(pair) : undefined;
    pattern += ligatures ? `(?:${letter(pair[0])}${letter(pair[1])}|[${ligatures}])` : letter(word[at]);
    if (ligatures) at += 1;
  }
  return pattern;
}

function letter(plain = ''): string {
  const capital = plain.toUpperCase();
  return `[${plain}${capital.length === 1 ? capital : ''}${variants.get(plain) ?? ''}]${marks}`;
}

/** Which letters, as they are written, stand for a plain letter or for two. */
function variantsOfLetters(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(written);
  for (const [first, last] of alphabets) {
    for (let code = first; code <= last; code += 1) {
      const one = String.fromCodePoint(code);
      const plain = folded(one);
      const counts = /^[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}]{1,2}$/u.test(plain) && plain !== one;
      if (counts) found.set(plain, (found.get(plain) ?? '') + one);
    }
  }
  return found;
}
