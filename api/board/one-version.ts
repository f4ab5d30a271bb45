import { Refusal } from '../refusal.ts';
import type { Maybe } from '../write/reference.ts';

/** A version is that of one card: of many nobody could say which of them is meant. */
export function refuseVersionOfMany(ids: readonly string[], ifVersion: Maybe<number>): void {
  if (ifVersion == null || ids.length === 1) return;
  throw new Refusal('INVALID', 'ifVersion speaks of one card; name that one alone.', { path: ['ifVersion'] });
}
