import { sql } from 'kysely';
import { list } from '../graph/node.ts';
import { given } from '../graph/slot.ts';
import { liveCards } from './card.rows.ts';

/** The cards whose ids are given, in that order. */
export const namedCards = list(() =>
  liveCards(
    (card) => sql`${card.column('id')} = any(${given('ids')}::uuid[])`,
    (card) => [{ by: sql`array_position(${given('ids')}::uuid[], ${card.column('id')})`, type: 'int' }],
  ),
);
