/** What somebody searches for, as the statement takes it. */
export interface Sought {
  /** Each word between percent signs; all must occur. */
  readonly patterns: readonly string[];
  /** The words in small letters with one space between. */
  readonly phrase: string;
  /** Any of the words, as a regular expression. */
  readonly anyWord: string;
  /** All of the words, each as the beginning of one. */
  readonly beginnings: string;
}

const mostLetters = 200;
const mostWords = 8;

/** Letters and figures count, everything else parts words; without a word nothing is sought. */
export function sought(text: unknown): Sought {
  const cut = String(text).normalize('NFC').slice(0, mostLetters).toLowerCase();
  const words = (cut.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, mostWords);
  return {
    patterns: words.map((word) => `%${word}%`),
    phrase: words.join(' '),
    anyWord: words.toSorted((one, other) => other.length - one.length).join('|'),
    beginnings: words.map((word) => `'${word}':*`).join(' & '),
  };
}
