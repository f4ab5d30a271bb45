import type { ErrorCode } from '../refusal.ts';
import type { Target } from './reference.ts';

/** Why a value cannot be taken, and the place inside it. */
export class Fault {
  readonly code: ErrorCode;
  readonly sentence: string;
  readonly path: readonly string[];

  constructor(code: ErrorCode, sentence: string, path: readonly string[] = []) {
    this.code = code;
    this.sentence = sentence;
    this.path = path;
  }
}

/** The form of a value: its type in PostgreSQL, and the check that answers it as it will be kept, or its fault. */
export interface Form {
  readonly type: string;
  readonly check: (given: unknown) => unknown;
  /** What a reference points at. */
  readonly target?: Target;
}

export const invalid = (sentence: string): Fault => new Fault('INVALID', sentence);

function heldText(given: unknown, most: number): unknown {
  if (typeof given !== 'string') return invalid('Not a text.');
  if (given.length > most) return new Fault('TOO_LONG', `At most ${most} characters; this has ${given.length}.`);
  if (given.includes('\0')) return invalid('A text cannot hold the character NUL.');
  return given.isWellFormed() ? given : invalid('A text cannot hold half a character.');
}

export const text = (most: number): Form => ({ type: 'text', check: (given) => heldText(given, most) });

/** A text that says something: a name is not made of spaces. */
export const nameOf = (most: number): Form => ({
  type: 'text',
  check: (given) => (isBlank(given) ? new Fault('REQUIRED', 'Cannot be empty.') : heldText(given, most)),
});

const isBlank = (given: unknown): boolean => typeof given === 'string' && given.trim() === '';

export const whole = (least = 0, most = 2_147_483_647): Form => ({
  type: 'int4',
  check: (given) => (Number.isInteger(given) ? within(given, least, most) : invalid('Not a whole number.')),
});

export const figure = (least = -Number.MAX_VALUE, most = Number.MAX_VALUE): Form => ({
  type: 'float8',
  check: (given) => (Number.isFinite(given) ? within(given, least, most) : invalid('Not a number.')),
});

function within(given: unknown, least: number, most: number): number | Fault {
  const number = Number(given);
  if (number >= least && number <= most) return number === 0 ? 0 : number;
  const wanted = most >= 2_147_483_647 ? `at least ${least}` : `from ${least} to ${most}`;
  return new Fault('OUT_OF_RANGE', `Must be ${wanted}; this is ${number}.`);
}

export const flag: Form = {
  type: 'bool',
  check: (given) => (typeof given === 'boolean' ? given : invalid('Neither true nor false.')),
};

export function oneOf(words: Readonly<Record<string, string>>): Form {
  const known = new Set<unknown>(Object.values(words));
  const sentence = `Must be one of ${[...known].join(', ')}.`;
  return { type: 'text', check: (given) => (known.has(given) ? given : invalid(sentence)) };
}

export function matching(pattern: RegExp, sentence: string): Form {
  const fits = (given: unknown): boolean => typeof given === 'string' && pattern.test(given);
  return { type: 'text', check: (given) => (fits(given) ? given : invalid(sentence)) };
}

/** A list in which each value stands once, in the order given. */
export const listOf = (form: Form, most: number): Form => ({
  type: `${form.type}[]`,
  check: (given) => {
    if (!Array.isArray(given)) return invalid('Not a list.');
    if (given.length > most) return new Fault('TOO_MANY', `At most ${most}; these are ${given.length}.`);
    const kept = given.map(form.check);
    return firstFault(kept) ?? [...new Set(kept)];
  },
});

/** The first fault in a list, with its place. */
export function firstFault(kept: readonly unknown[]): Fault | undefined {
  const place = kept.findIndex((each) => each instanceof Fault);
  const fault = kept[place];
  return fault instanceof Fault ? new Fault(fault.code, fault.sentence, [String(place), ...fault.path]) : undefined;
}
