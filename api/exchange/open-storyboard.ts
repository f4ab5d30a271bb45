import type { EntityManager } from '@mikro-orm/postgresql';
import { createStoryboard } from '../board/create-storyboard.ts';
import { Storyboard } from '../board/storyboard.entity.ts';

/** The id of the storyboard of this name that is in use, which is made when there is none. */
export async function openStoryboard(
  em: EntityManager,
  storyboard: { name: string; lineOfBusiness?: string },
): Promise<string> {
  const own = em.fork({ keepTransactionContext: true });
  const found = await own.findOne(
    Storyboard,
    { name: storyboard.name, archivedAt: null },
    { orderBy: { createdAt: 'asc', id: 'asc' } },
  );
  return found?.id ?? (await createStoryboard(em, storyboard)).id;
}
