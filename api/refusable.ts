import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from './context.ts';
import { refusalOf } from './fault.ts';
import { userError, type UserErrorRow } from './refusal.ts';

/**
 * Runs a mutation's work in one transaction. A refusal undoes all of it and is answered in the payload, with `empty`
 * for the lists that must not be null; anything else goes on as the crash it is.
 */
export async function refusable<Payload extends object, Empty extends object>(
  context: Context,
  empty: Empty,
  work: (em: EntityManager) => Promise<Payload>,
): Promise<(Payload | Empty) & { userErrors: UserErrorRow[] }> {
  try {
    const payload = await context.em.transactional((em) => work(em as EntityManager));
    return { userErrors: [], ...payload };
  } catch (thrown) {
    const refusal = refusalOf(thrown);
    if (!refusal || refusal.code === 'UNAVAILABLE') throw thrown;
    return { ...empty, userErrors: [userError(refusal)] };
  }
}
