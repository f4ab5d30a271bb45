import { Refusal } from '../refusal.ts';

const longest = 1000;

/** One line of text as a person means it: without spaces around it, not empty, not endless. */
export function line(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Refusal('REQUIRED', `Give a ${field}.`, { path: [field] });
  if (trimmed.length > longest) {
    throw new Refusal('TOO_LONG', `The ${field} has ${trimmed.length} characters; ${longest} fit.`, { path: [field] });
  }
  return trimmed;
}
