import { history } from './log.ts';
import { column, exact, id, moment, sorted } from './compare.ts';
import type { Meanings } from './meaning.ts';
import type { Row, Tables } from './tables.ts';

/** The caller of generated questions is the first member. */
export const callerIn = (tables: Tables): unknown => sorted(tables.all('member'), [id])[0]?.['id'];

/** Views are seen by their owner, and by everybody when they are shared. */
export const seenBy =
  (tables: Tables) =>
  (view: Row): boolean =>
    view['shared'] === true || view['owner_id'] === callerIn(tables);

export function viewsOf(board: Row, tables: Tables): Row[] {
  const mine = tables.where('saved_view', 'storyboard_id', board['id']).filter(seenBy(tables));
  return sorted(mine, [(view) => String(view['name']).toLowerCase()], [id]);
}

export function commentsOf(card: Row, tables: Tables): Row[] {
  return sorted(tables.where('comment', 'card_id', card['id']), [moment('created_at')], [exact('id')]);
}

export const talkMeanings: Meanings = {
  Comment: {
    history,
    card: (comment, tables) => tables.live('card').find((card) => card['id'] === comment['card_id']) ?? null,
    author: (comment) => ({
      kind: comment['actor_kind'],
      id: comment['actor_id'],
      name: comment['actor_name'],
    }),
    mentions: (comment, tables) =>
      sorted(tables.tied('member', comment, { by: 'comment_mention', from: 'comment_id', to: 'member_id' }), [id]),
    at: column('created_at'),
  },
};
