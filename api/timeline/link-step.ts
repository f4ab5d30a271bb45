import type { EntityManager } from '@mikro-orm/postgresql';
import { TouchpointCard } from '../board/card.entity.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { idOfRecord } from '../write/id-of-record.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe, RecordRef } from '../write/reference.ts';
import { Interaction } from './interaction.entity.ts';

export interface LinkStep {
  readonly interaction: string;
  /** The planned moment that it was; none when null. */
  readonly card?: Maybe<RecordRef>;
}

const place = { path: ['interaction'], noun: 'interaction' };

/** Says which planned moment an interaction was, or that no card foresaw it. */
export function linkStep(em: EntityManager, input: LinkStep): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const interaction = await inside.findOne(Interaction, idOf(input.interaction, place));
    if (!interaction) throw unknown(place);
    interaction.card = await cardOf(inside, input.card);
    await inside.flush();
    return { id: interaction.id };
  });
}

async function cardOf(em: EntityManager, ref: Maybe<RecordRef>): Promise<TouchpointCard | null> {
  if (ref === null) return null;
  if (ref === undefined) {
    throw new Refusal('REQUIRED', 'Say which card it was, or null for none.', { path: ['card'] });
  }
  return em.getReference(TouchpointCard, await idOfRecord(em, { target: 'card', ref, path: ['card'] }));
}
