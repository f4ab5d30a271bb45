import { Refusal } from '../refusal.ts';
import type { Scope } from '../vocabulary.ts';
import type { Caller } from './caller.ts';

interface Given {
  readonly scopes: readonly Scope[];
  readonly path: readonly string[];
}

/** Nobody gives away more than they have: a key that may only manage would else make itself one that may read. */
export function refuseMore(caller: Caller, { scopes, path }: Given): void {
  const missing = scopes.filter((scope) => caller.kind === 'NOBODY' || !caller.scopes.has(scope));
  if (missing.length === 0) return;
  throw new Refusal('FORBIDDEN', `You have not the scope ${missing.join(' and ')} to give.`, { path });
}
