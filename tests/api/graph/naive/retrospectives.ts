import { history } from './log.ts';
import { column, id, moment, sorted } from './compare.ts';
import type { Meanings } from './meaning.ts';
import type { Row, Tables } from './tables.ts';
import { callerIn } from './talk.ts';

/** Notes are their author's alone until they are revealed. */
export const readableBy =
  (tables: Tables) =>
  (note: Row): boolean =>
    note['author_id'] === callerIn(tables) ||
    tables.byId('retrospective', note['retrospective_id'])?.['revealed_at'] !== null;

const of = (table: string, retrospective: Row, tables: Tables): Row[] =>
  sorted(tables.where(table, 'retrospective_id', retrospective['id']), [moment('created_at')], [id]);

const votesFor = (note: Row, tables: Tables): Row[] => tables.where('retro_vote', 'note_id', note['id']);

export const openPromises = (row: Row, tables: Tables): number =>
  row['closed_at'] === null ? 0 : of('retro_action', row, tables).filter((action) => action['kept'] === null).length;

export const isReviewed = (row: Row, tables: Tables): boolean =>
  row['closed_at'] !== null && openPromises(row, tables) === 0;

export const heldLast = (rows: readonly Row[]): Row[] => sorted(rows, [column('held_on'), true], [id, true]);

function previousOf(row: Row, tables: Tables): Row | null {
  const closed = tables
    .where('retrospective', 'storyboard_id', row['storyboard_id'])
    .filter((one) => one['closed_at'] !== null);
  const inOrder = heldLast([...closed.filter((one) => one['id'] !== row['id']), row]);
  return inOrder[inOrder.indexOf(row) + 1] ?? null;
}

export const retrospectiveMeanings: Meanings = {
  Retrospective: {
    history,
    noteCount: (row, tables) => of('retro_note', row, tables).length,
    notes: (row, tables) => of('retro_note', row, tables).filter(readableBy(tables)),
    actionCount: (row, tables) => of('retro_action', row, tables).length,
    actions: (row, tables) => of('retro_action', row, tables),
    openPromiseCount: openPromises,
    reviewed: isReviewed,
    votesLeft: (row, tables) => {
      const mine = of('retro_note', row, tables).flatMap((note) => votesFor(note, tables));
      return 5 - mine.filter((vote) => vote['member_id'] === callerIn(tables)).length;
    },
    previous: previousOf,
  },
  RetroNote: {
    votes: (note, tables) => votesFor(note, tables).length,
    mine: (note, tables) => note['author_id'] === callerIn(tables),
    voted: (note, tables) => votesFor(note, tables).some((vote) => vote['member_id'] === callerIn(tables)),
  },
  RetroAction: {
    history,
    card: (action, tables) => tables.live('card').find((card) => card['id'] === action['card_id']) ?? null,
    rescore: (action) => (action['kind'] === 'RESCORE' ? action : null),
    review: (action) => (action['kept'] === null ? null : action),
  },
  RetroReview: {
    text: column('review_text'),
    by: (action, tables) => tables.byId('member', action['reviewed_by_id']),
    at: column('reviewed_at'),
  },
};
