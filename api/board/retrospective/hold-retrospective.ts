import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../../event/one-operation.ts';
import { Refusal } from '../../refusal.ts';
import { checked } from '../../write/checked.ts';
import { day } from '../../write/forms.ts';
import type { Maybe } from '../../write/reference.ts';
import { holdRelease } from '../find-place.ts';
import type { Release } from '../release.entity.ts';
import { actingMember } from './acting-member.ts';
import { Retrospective } from './retrospective.entity.ts';

export interface HoldRetrospective {
  readonly release: string;
  /** Today when left out. */
  readonly heldOn?: Maybe<string>;
}

/** Opens the one retrospective of a release, held by whoever opens it. */
export function holdRetrospective(em: EntityManager, input: HoldRetrospective): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const release = await holdRelease(inside, input.release, null);
    await refuseHeld(inside, release);
    if (release.state === 'PLANNED') {
      throw new Refusal('CONFLICT', 'It was not lived yet. Start it first.', { path: ['release'] });
    }
    const heldOn = checked(day, input.heldOn ?? new Date().toISOString().slice(0, 10), ['heldOn']);
    const { storyboard } = release;
    const made = inside.create(Retrospective, { storyboard, release, heldOn, heldBy: actingMember(inside) });
    await inside.flush();
    return { id: made.id };
  });
}

async function refuseHeld(em: EntityManager, release: Release): Promise<void> {
  const held = await em.findOne(Retrospective, { release }, { populate: ['heldBy'] });
  if (!held) return;
  const who = held.heldBy ? `${held.heldBy.name} holds it` : 'It is held';
  throw new Refusal('TAKEN', `${who} already: a release has one retrospective.`, {
    path: ['release'],
    detail: { recordType: 'Retrospective', recordId: held.id },
  });
}
