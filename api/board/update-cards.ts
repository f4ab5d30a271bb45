import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { asOneOperation } from '../event/one-operation.ts';
import type { UserErrorRow } from '../refusal.ts';
import type { BulkAnswer } from '../write/answer.ts';
import { type Bulk, changedIn } from '../write/bulk.ts';
import type { Draft } from '../write/draft.ts';
import type { Kind } from '../write/kind.ts';
import type { Maybe } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';
import { rowsOf } from '../write/writing.ts';
import { arrangeCards } from './arrange-cards.ts';
import type { CardFields } from './card-fields.ts';
import { cards } from './card-kind.ts';
import { staleness } from './stale.ts';

export interface UpdateCard extends CardFields {
  id: string;
  ifVersion?: Maybe<number>;
}

export interface UpdateCards {
  readonly cards: readonly UpdateCard[];
  readonly operationId?: Maybe<string>;
}

export interface UpdatedCards {
  ids: string[];
  userErrors: UserErrorRow[];
}

const knownCards: Kind<UpdateCard> = {
  ...cards(),
  arrange: async (bulk) => {
    await refuseStaleRows(bulk);
    await arrangeCards(bulk);
  },
};

/** Changes cards: all of them, or none when one is refused. */
export function updateCards(em: EntityManager, input: UpdateCards): Promise<UpdatedCards> {
  return asOneOperation(em, input.operationId, async (inside) => {
    const answer = await writeInBulk(inside, knownCards, { rows: input.cards, onError: 'REJECT_ALL' });
    return { ids: input.cards.map(({ id }) => id.toLowerCase()), userErrors: errorsIn(answer) };
  });
}

/** Callers gave cards, not rows. */
function errorsIn({ rows, userErrors }: BulkAnswer): UserErrorRow[] {
  const ofRows = rows.flatMap((row) => row.errors);
  return (ofRows.length > 0 ? ofRows : userErrors).map(({ path: [, ...rest], ...error }) => ({
    ...error,
    path: ['cards', ...rest],
  }));
}

const seenVersion = ({ row }: Draft): number | null | undefined => (row as UpdateCard).ifVersion;

async function refuseStaleRows(bulk: Bulk): Promise<void> {
  const bound = changedIn(bulk).filter((draft) => seenVersion(draft) != null);
  if (bound.length === 0) return;
  const { em } = bulk.writing;
  const kept = await rowsOf(
    bulk.writing,
    sql<{ id: string; version: number }>`
    select id, version from card where id = any(${bound.map(({ id }) => id)}::uuid[])`,
  );
  const versions = new Map(kept.map((card) => [card.id, card]));
  for (const draft of bound) {
    const [card, ifVersion] = [versions.get(draft.id), seenVersion(draft)];
    if (!card || ifVersion == null || card.version === ifVersion) continue;
    draft.refuse('STALE', ['ifVersion'], await staleness(em, card, ifVersion));
  }
}
