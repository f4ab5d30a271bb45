import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';
import { isUuid, type Maybe } from '../write/reference.ts';
import { actOf, claim } from './act.ts';

type Work<Answer> = (em: EntityManager, operationId: string) => Promise<Answer>;

/** Runs a use case in the transaction under way, or in one of its own; its events share the operation of the caller. */
export function asOneOperation<Answer>(
  em: EntityManager,
  operationId: Maybe<string>,
  work: Work<Answer>,
): Promise<Answer> {
  if (!em.isInTransaction()) return em.transactional((inside) => asOneOperation(inside, operationId, work));
  const act = actOf(em);
  if (operationId == null) return work(em, act.operationId);
  const own = em.fork({ keepTransactionContext: true });
  claim(own, { ...act, operationId: uuid(operationId) });
  return work(own, actOf(own).operationId);
}

function uuid(operationId: string): string {
  if (isUuid(operationId)) return operationId.toLowerCase();
  throw new Refusal('INVALID', 'The id of an operation is a UUID.', { path: ['operationId'] });
}
