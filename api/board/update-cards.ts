import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal, type UserErrorRow } from '../refusal.ts';
import type { BulkAnswer, BulkSummary } from '../write/answer.ts';
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
  readonly cards?: readonly UpdateCard[];
  /** Cards that all change alike. */
  readonly ids?: Maybe<readonly string[]>;
  readonly patch?: Maybe<CardFields>;
  readonly dryRun?: Maybe<boolean>;
  readonly operationId?: Maybe<string>;
}

export interface UpdatedCards {
  ids: string[];
  summary: BulkSummary;
  operationId: string;
  userErrors: UserErrorRow[];
}

const knownCards: Kind<UpdateCard> = cards();

/** Changes cards: all of them, or none when one is refused. */
export function updateCards(em: EntityManager, input: UpdateCards): Promise<UpdatedCards> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const rows = [...(input.cards ?? []), ...alike(input)];
    const wish = { rows, onError: 'REJECT_ALL', dryRun: input.dryRun ?? false } as const;
    const answer = await writeInBulk(inside, knownCards, wish);
    const userErrors = errorsIn(answer, input.cards?.length ?? 0);
    return { ids: rows.map(({ id }) => id.toLowerCase()), summary: answer.summary, operationId, userErrors };
  });
}

function alike({ ids, patch }: UpdateCards): UpdateCard[] {
  if (ids == null && patch == null) return [];
  if (ids == null) throw new Refusal('REQUIRED', 'Say which cards change.', { path: ['ids'] });
  if (patch == null) throw new Refusal('REQUIRED', 'Say what changes in the cards.', { path: ['patch'] });
  return [...new Set(ids)].map((id) => ({ ...patch, id }));
}

/** Callers gave cards, not rows; what is wrong in a patch is told once. */
function errorsIn({ rows, userErrors }: BulkAnswer, own: number): UserErrorRow[] {
  const ofRows = rows.flatMap((row) => row.errors);
  const told = (ofRows.length > 0 ? ofRows : userErrors).map(({ path: [, ...rest], ...error }) => ({
    ...error,
    path: placeOf(rest, own),
  }));
  return [...new Map(told.map((error) => [JSON.stringify([error.path, error.message]), error])).values()];
}

function placeOf([row, ...field]: readonly string[], own: number): string[] {
  if (row === undefined || Number(row) < own) return ['cards', ...(row === undefined ? [] : [row]), ...field];
  return field[0] === 'id' ? ['ids', String(Number(row) - own)] : ['patch', ...field];
}
