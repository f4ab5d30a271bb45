import type { EntityManager } from '@mikro-orm/postgresql';

class Undone extends Error {}

/** Does the work in one transaction and takes all of it back at its end. */
export async function undone<Answer>(em: EntityManager, work: (em: EntityManager) => Promise<Answer>): Promise<Answer> {
  let answer: { of: Answer } | undefined;
  const attempt = em.transactional(async (inside) => {
    answer = { of: await work(inside as EntityManager) };
    throw new Undone();
  });
  await attempt.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  if (!answer) throw new Error('A dry run ended without an answer.');
  return answer.of;
}
