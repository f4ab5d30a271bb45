import type { CardFields } from '../../../board/card-fields.ts';
import { createCards } from '../../../board/create-cards.ts';
import { createStoryboard } from '../../../board/create-storyboard.ts';
import { upsertEpic } from '../../../board/upsert-epic.ts';
import { upsertRelease } from '../../../board/upsert-release.ts';
import { cardsByEpic } from '../board/cards.ts';
import { epics, releases, storyboard } from '../board/plan.ts';
import type { PlannedCard } from '../board/planned-card.ts';
import { cardOf, epicOf, releaseOf } from '../reference.ts';
import { idOf, written, type Loading } from './loading.ts';

const expected = ({ expectation }: PlannedCard): Pick<CardFields, 'expectation'> => {
  if (!expectation) return {};
  const { after, ...rest } = expectation;
  return { expectation: after ? { ...rest, afterRef: cardOf(after) } : rest };
};

const cardIn = (loading: Loading, epic: string, card: PlannedCard): CardFields => {
  const { key, release, values, outcomes = [], ...planned } = card;
  return {
    ...planned,
    ...expected(card),
    ref: cardOf(key),
    epic: epicOf(epic),
    ...(release ? { release: releaseOf(release) } : {}),
    values: values.map((value) => idOf(loading, `value/${value}`)),
    outcomes: outcomes.map((outcome) => idOf(loading, `outcome/${outcome}`)),
  };
};

const loadReleases = async ({ em, clock }: Loading, board: string): Promise<void> => {
  for (const { key, startsDay, endsDay, ...release } of releases) {
    const [startsOn, endsOn] = [clock.date(startsDay), clock.date(endsDay)];
    await upsertRelease(em, { ...release, storyboard: board, ref: releaseOf(key), startsOn, endsOn });
  }
};

/** The storyboard with its columns, its slices, and the cards in the order in which they are written down. */
export const loadBoard = async (loading: Loading): Promise<void> => {
  const { em } = loading;
  const { id: board } = await createStoryboard(em, storyboard);
  for (const { key, ...epic } of epics) await upsertEpic(em, { ...epic, storyboard: board, ref: epicOf(key) });
  await loadReleases(loading, board);
  const cards = Object.entries(cardsByEpic).flatMap(([epic, each]) => each.map((card) => cardIn(loading, epic, card)));
  written(loading, cards, await createCards(em, { storyboard: board, cards }));
};
