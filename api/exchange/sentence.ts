import { CannotStart } from '../database/cannot-start.ts';
import { refusalOf } from '../fault.ts';
import { Unreadable } from './unreadable.ts';

/** What went wrong, for the person at the terminal; only a fault of the program itself shows where it happened. */
export function sentence(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown instanceof Unreadable || thrown instanceof CannotStart || 'syscall' in thrown) return thrown.message;
  return refusalOf(thrown)?.message ?? thrown.stack ?? thrown.message;
}
