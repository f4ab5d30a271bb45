import type { EntityManager } from '@mikro-orm/postgresql';
import { createCards } from '../../api/board/create-cards.ts';
import { createStoryboard } from '../../api/board/create-storyboard.ts';
import { upsertEpic } from '../../api/board/upsert-epic.ts';
import { upsertRelease } from '../../api/board/upsert-release.ts';

const key = (externalId: string) => ({ system: 'crm', externalId });

/** A board with one release of two moments, which the customers' life refers to as `note` and `review`. */
export async function tellPlan(em: EntityManager): Promise<void> {
  const { id: storyboard } = await createStoryboard(em, { name: 'Harbour service' });
  const { id: epic } = await upsertEpic(em, { storyboard, stage: 'ACT', name: 'Operation' });
  const { id: release } = await upsertRelease(em, {
    storyboard,
    name: 'Release 1',
    outcomeStatement: 'No silent weeks',
    startsOn: '2026-10-01',
    endsOn: '2026-12-01',
  });
  const moment = { epic: { id: epic }, release: { id: release }, ownerRole: 'SELLER' };
  const { rows } = await createCards(em, {
    storyboard,
    cards: [
      { ...moment, ref: key('note'), title: 'Weekly release note', impact: 6, effort: 2 },
      { ...moment, ref: key('review'), title: 'Review', impact: 8, frictions: [{ kind: 'DELAY', severity: 2 }] },
    ],
  });
  const errors = rows.flatMap((row) => row.errors.map(({ message }) => message));
  if (errors.length > 0) throw new Error(errors.join(' '));
}
