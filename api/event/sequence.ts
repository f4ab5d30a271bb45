import { Refusal } from '../refusal.ts';

/** A place in the log as somebody may give it: a whole number as text. */
export function sequenceIn(value: unknown, path: readonly string[]): string {
  if (typeof value === 'string' && /^\d{1,18}$/.test(value)) return value;
  throw new Refusal('INVALID', 'A sequence is a whole number as text, such as "0".', { path });
}
