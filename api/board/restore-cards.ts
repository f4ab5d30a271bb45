import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { idsOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { refuseVersionOfMany } from './one-version.ts';
import { boardsOf, refuseArchived } from './hold-board.ts';
import { holdRecords } from './undo/hold-records.ts';
import { makeTurns } from './undo/make-turns.ts';
import type { Turn } from './undo/turns.ts';

export interface RestoreCards {
  readonly cards: readonly string[];
  /** Of the one card. */
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

/** Puts deleted cards back where they were, with the keys they had. A card that is on its board already stays. */
export function restoreCards(em: EntityManager, input: RestoreCards): Promise<{ ids: string[]; operationId: string }> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const ids = idsOf(input.cards, { path: ['cards'], noun: 'card', most: 5000 });
    refuseVersionOfMany(ids, input.ifVersion);
    const held = await holdRecords(inside, ids.map(returning));
    const lost = ids.findIndex((id) => !held.has(id));
    if (lost >= 0) throw unknown({ path: ['cards', String(lost)], noun: 'card' });
    for (const card of held.values()) await refuseStale(inside, card, input.ifVersion);
    await refuseArchived(inside, boardsOf(held.values()), ['cards']);
    const archived = ids.filter((id) => held.get(id)?.archived);
    const at = (id: string): string[] => ['cards', String(input.cards.findIndex((card) => card.toLowerCase() === id))];
    await makeTurns(inside, archived.map(returning), { held, path: 'cards', at });
    return { ids, operationId };
  });
}

const returning = (id: string): Turn => ({ type: 'TouchpointCard', id, there: [false, true], fields: {} });
