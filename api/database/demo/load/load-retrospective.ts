import { ExternalRef } from '../../../account/external-ref.entity.ts';
import { TouchpointCard } from '../../../board/card.entity.ts';
import type { Release } from '../../../board/release.entity.ts';
import { RetroAction } from '../../../board/retrospective/retro-action.entity.ts';
import { RetroNote } from '../../../board/retrospective/retro-note.entity.ts';
import { Retrospective } from '../../../board/retrospective/retrospective.entity.ts';
import { appeared, tellNotes } from '../../../board/retrospective/tell-notes.ts';
import { releaseOf } from '../reference.ts';
import { actions, notes, retrospective } from '../retrospective.ts';
import { memberNamed } from './load-members.ts';
import { idOf, type Loading } from './loading.ts';

const { heldDay } = retrospective;

const held = async (loading: Loading): Promise<Retrospective> => {
  const { em, clock } = loading;
  const { externalId } = releaseOf(retrospective.release);
  const { release } = await em.findOneOrFail(ExternalRef, { system: 'demo', externalId }, { populate: ['release'] });
  const { storyboard } = release as Release;
  return em.create(Retrospective, {
    storyboard,
    release: release as Release,
    state: 'CLOSED',
    heldOn: clock.date(heldDay),
    heldBy: memberNamed(loading, retrospective.heldBy),
    createdAt: clock.at(heldDay, 14),
    revealedAt: clock.at(heldDay, 14.5),
    closedAt: clock.at(heldDay, 16),
  });
};

const written = (loading: Loading, of: Retrospective): Map<string, RetroNote> =>
  new Map(
    notes.map(({ key, kind, text, by, voters }, at) => {
      const createdAt = loading.clock.at(heldDay, 14.1 + at / 60);
      const author = memberNamed(loading, by);
      const note = loading.em.create(RetroNote, { retrospective: of, kind, text, author, createdAt });
      note.voters.set(voters.map((voter) => memberNamed(loading, voter)));
      return [key, note];
    }),
  );

type Agreed = (typeof actions)[number];

const reviewed = (loading: Loading, { review }: Agreed) =>
  review && {
    kept: review.kept,
    reviewText: review.text,
    reviewedBy: memberNamed(loading, retrospective.reviewedBy),
    reviewedAt: loading.clock.at(review.day, 10),
  };

const cardOf = async (loading: Loading, { card, impactBefore }: Agreed) => {
  if (!card) return {};
  const known = await loading.em.findOneOrFail(TouchpointCard, idOf(loading, `card/${card}`));
  if (impactBefore === undefined) return { card: known };
  const { impact: impactAfter, effort } = known;
  return { card: known, impactBefore, impactAfter, effortBefore: effort, effortAfter: effort };
};

/** What the team made of its first release, before the second began. */
export const loadRetrospective = async (loading: Loading): Promise<void> => {
  const { em, clock } = loading;
  const of = await held(loading);
  const known = written(loading, of);
  for (const [at, agreed] of actions.entries()) {
    em.create(RetroAction, {
      retrospective: of,
      kind: agreed.kind,
      text: agreed.text,
      note: known.get(agreed.answers) ?? null,
      owner: memberNamed(loading, agreed.owner),
      dueOn: clock.date(agreed.dueDay),
      createdAt: clock.at(heldDay, 15.25 + at / 10),
      ...(await cardOf(loading, agreed)),
      ...reviewed(loading, agreed),
    });
  }
  await em.flush();
  await tellNotes(em, [...known.values()], { action: 'CREATED', changes: appeared });
};
