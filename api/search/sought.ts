import { folded } from './fold.ts';
import { asWritten } from './letters.ts';
import { halvesOf, mayHaveSlip, withSlips } from './slips.ts';

/** What somebody searches for, as the statement takes it; expressions are regular ones of PostgreSQL. */
export interface Sought {
  /** An expression for each word; all must be found. */
  readonly words: readonly string[];
  /** Each folded word between percent signs, for texts that have none but letters of English. */
  readonly patterns: readonly string[];
  /** What a folded name begins with that is meant first: the words, or just what was typed. */
  readonly starts: readonly string[];
  /** Any of the words. */
  readonly anyWord: string;
  /** All of the words, each as the beginning of one, for full text search. */
  readonly beginnings: string;
  /** The words, folded, with one space between. */
  readonly phrase: string;
  /** An expression for each folded word with a slip in it, and one of which all these hold a part; null without such words. */
  readonly slips: readonly string[];
  readonly halves: string | null;
  /** Any three letters of the words; a name that is nearly so has them. */
  readonly pieces: string | null;
}

const mostLetters = 200;
const mostWords = 8;
const mostPieces = 16;
const pieceLength = 3;
const never = '$a';

/** Letters and figures count, everything else parts words; without a word nothing is sought. */
export function sought(text: unknown): Sought {
  const typed = folded(String(text).slice(0, mostLetters)).slice(0, mostLetters).trim();
  const words = (typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, mostWords);
  const rarest = words.toSorted(rarestFirst);
  const byLength = words.toSorted((one, other) => other.length - one.length);
  const uncertain = byLength.find(mayHaveSlip);
  return {
    words: rarest.map(asWritten),
    patterns: rarest.map((word) => `%${word}%`),
    starts: [...new Set([words.join(' '), typed])],
    anyWord: byLength.map(asWritten).join('|') || never,
    beginnings: words.map((word) => `'${word}':*`).join(' & '),
    phrase: words.join(' '),
    slips: rarest.map(withSlips),
    halves: uncertain === undefined ? null : anyOf(halvesOf(uncertain)),
    pieces: anyOf(words.flatMap(piecesOf).slice(0, mostPieces)),
  };
}

/** Rows are read until one word is not in them: numbers are in few, and so are long words. */
const rarestFirst = (one: string, other: string): number =>
  Number(/\d/.test(other)) - Number(/\d/.test(one)) || other.length - one.length;

const anyOf = (parts: readonly string[]): string | null => (parts.length ? parts.map(asWritten).join('|') : null);

const piecesOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - pieceLength + 1) }, (_, at) => word.slice(at, at + pieceLength));
