import type { EntityManager } from '@mikro-orm/postgresql';
import { actOf, claim } from '../event/act.ts';

/** The same transaction, with events that tell this cause, in a preview too: provenance reads it. */
export function underCause(em: EntityManager, cause: 'mergeRecords' | 'unmergeRecords'): EntityManager {
  const own = em.fork({ keepTransactionContext: true });
  claim(own, { ...actOf(em), cause });
  return own;
}
