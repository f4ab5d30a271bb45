import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import type { UserErrorRow } from '../refusal.ts';
import type { BulkAnswer, OnError } from '../write/answer.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';
import type { CardFields } from './card-fields.ts';
import { cards } from './card-kind.ts';
import { refuseArchived } from './hold-board.ts';

export interface CreateCards {
  readonly storyboard: string;
  readonly cards: readonly CardFields[];
  readonly onError?: OnError | undefined;
  readonly dryRun?: boolean | undefined;
  readonly operationId?: Maybe<string>;
}

/** Makes cards at the ends of their cells; one whose reference is known is changed, and answers so. */
export async function createCards(
  em: EntityManager,
  input: CreateCards,
): Promise<BulkAnswer & { operationId: string }> {
  const place = { path: ['storyboard'], noun: 'storyboard' };
  const storyboard = idOf(input.storyboard, place);
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const boards = await refuseArchived(inside, [storyboard]);
    if (!boards.has(storyboard)) throw unknown(place);
    const { cards: given, onError, dryRun } = input;
    const answer = await writeInBulk(inside, cards(storyboard), { rows: given, onError, dryRun });
    return { ...ofCards(answer), operationId };
  });
}

/** Callers gave cards, not rows. */
function ofCards({ rows, userErrors, ...answer }: BulkAnswer): BulkAnswer {
  const named = ({ path: [, ...rest], ...error }: UserErrorRow) => ({ ...error, path: ['cards', ...rest] });
  const told = rows.map((row) => ({ ...row, errors: row.errors.map(named) }));
  return { ...answer, rows: told, userErrors: userErrors.map(named) };
}
