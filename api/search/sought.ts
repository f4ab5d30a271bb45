/** What somebody searches for, as the statement takes it. */
export interface Sought {
  /** Each word between percent signs; all must occur. */
  readonly patterns: readonly string[];
  /** Pieces of the words between percent signs; a name that is nearly so has one of them. */
  readonly pieces: readonly string[];
  /** The words in small letters with one space between. */
  readonly phrase: string;
  /** Any of the words, as a regular expression. */
  readonly anyWord: string;
  /** All of the words, each as the beginning of one. */
  readonly beginnings: string;
  /** Whether there are letters beyond those of English, for which small and capital are told apart more slowly. */
  readonly wide: boolean;
}

const mostLetters = 200;
const mostWords = 8;
const mostPieces = 16;
const pieceLength = 3;

/** Letters and figures count, everything else parts words; without a word nothing is sought. */
export function sought(text: unknown): Sought {
  const cut = String(text).normalize('NFC').slice(0, mostLetters).toLowerCase();
  const words = (cut.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, mostWords);
  return {
    patterns: words.map(anywhere),
    pieces: words.flatMap(piecesOf).slice(0, mostPieces).map(anywhere),
    phrase: words.join(' '),
    anyWord: words.toSorted((one, other) => other.length - one.length).join('|'),
    beginnings: words.map((word) => `'${word}':*`).join(' & '),
    wide: /[^ -~]/.test(words.join('')),
  };
}

const anywhere = (word: string): string => `%${word}%`;

const piecesOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - pieceLength + 1) }, (_, at) => word.slice(at, at + pieceLength));
