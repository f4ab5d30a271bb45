import { sql } from 'kysely';
import { history } from '../../event/history.ts';
import { connection, one, part, type Row, shape, type Sql, value } from '../../graph/node.ts';
import { liveCards } from '../card.rows.ts';

export const commentShape = shape('Comment', {
  entity: 'Comment',
  fields: {
    card: one((comment) => liveCards((card) => sql`${card.column('id')} = ${comment.column('card_id')}`)),
    author: part(),
    at: value((comment) => comment.column('created_at')),
    history,
  },
});

const ofCard = (card: Row) => (comment: Row) => sql`${comment.column('card_id')} = ${card.column('id')}`;

/** The first that was said first. */
export const comments = connection((card) => ({
  of: sql`comment`,
  where: ofCard(card),
  order: (comment) => [{ by: comment.column('created_at'), type: 'timestamptz' }],
}));

export const commentCount = value(
  (card): Sql => sql`(select count(*)::int from comment where card_id = ${card.column('id')})`,
);
