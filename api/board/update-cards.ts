import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import type { UserErrorRow } from '../refusal.ts';
import type { BulkAnswer } from '../write/answer.ts';
import type { Kind } from '../write/kind.ts';
import type { Maybe } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';
import type { CardFields } from './card-fields.ts';
import { cards } from './card-kind.ts';

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

const knownCards: Kind<UpdateCard> = cards();

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
