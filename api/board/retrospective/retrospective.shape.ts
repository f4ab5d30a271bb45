import { sql } from 'kysely';
import { type Column, connection, one, part, Row, shape, type Sql, value } from '../../graph/node.ts';
import { history } from '../../event/history.ts';
import { callerId } from '../../graph/slot.ts';
import { liveCards } from '../card.rows.ts';
import { mostVotes } from './most-votes.ts';

/** What is written before the reveal is its author's alone, in whatever way somebody asks. */
export const visible = (note: Row): Sql => sql`(${note.column('author_id')} = ${callerId}::uuid or exists (
  select from retrospective where retrospective.id = ${note.column('retrospective_id')} and revealed_at is not null))`;

const of = (retrospective: Row) => (self: Row) =>
  sql`${self.column('retrospective_id')} = ${retrospective.column('id')}`;

const counted = (table: 'retro_note' | 'retro_action', which: Sql = sql`true`) =>
  value(
    (row) => sql`(select count(*)::int from ${sql.table(table)} as own where ${of(row)(new Row('own'))} and ${which})`,
  );

const promises = (row: Row): Sql =>
  sql`(select count(*)::int from retro_action where ${of(row)(new Row('retro_action'))} and kept is null)`;

const isClosed = (row: Row): Sql => sql`${row.column('closed_at')} is not null`;

const openPromiseCount: Column = {
  by: (row) => sql`(case when ${isClosed(row)} then ${promises(row)} else 0 end)`,
  type: 'int',
};

const reviewed: Column = { by: (row) => sql`(${isClosed(row)} and ${promises(row)} = 0)`, type: 'boolean' };

const firstFirst = (row: Row) => [{ by: row.column('created_at'), type: 'timestamptz' }];

const votesOf = (figure: Sql, note: Row): Sql =>
  sql`(select ${figure} from retro_vote where note_id = ${note.column('id')})`;

const myVotes = (retrospective: Row): Sql => sql`(select count(*)::int from retro_vote
  join retro_note on retro_note.id = note_id
  where member_id = ${callerId}::uuid and ${of(retrospective)(new Row('retro_note'))})`;

const previous = one((row) => ({
  of: sql`retrospective`,
  where: (self) => sql`${self.column('storyboard_id')} = ${row.column('storyboard_id')} and ${isClosed(self)}
    and (${self.column('held_on')}, ${self.column('id')}) < (${row.column('held_on')}, ${row.column('id')})`,
  order: (self) => [
    { by: self.column('held_on'), type: 'date', descending: true },
    { by: self.column('id'), type: 'uuid', descending: true },
  ],
}));

/** The retrospective of a release, where there is one. */
export const retrospectiveOf = one((release) => ({
  of: sql`retrospective`,
  where: (self) => sql`${self.column('release_id')} = ${release.column('id')}`,
}));

export const retrospectiveShapes = [
  shape('Retrospective', {
    entity: 'Retrospective',
    fields: {
      noteCount: counted('retro_note'),
      notes: connection((row) => ({
        of: sql`retro_note`,
        where: (note) => sql`${of(row)(note)} and ${visible(note)}`,
        order: firstFirst,
      })),
      actionCount: counted('retro_action'),
      actions: connection((row) => ({ of: sql`retro_action`, where: of(row), order: firstFirst })),
      votesLeft: value((row) => sql`(${sql.lit(mostVotes)} - ${myVotes(row)})`),
      previous,
      history,
    },
    columns: { openPromiseCount, reviewed },
  }),
  shape('RetroNote', {
    entity: 'RetroNote',
    live: visible,
    fields: {
      votes: value((note) => votesOf(sql`count(*)::int`, note)),
      mine: value((note) => sql`((${note.column('author_id')} = ${callerId}::uuid) is true)`),
      voted: value((note) => votesOf(sql`coalesce(bool_or(member_id = ${callerId}::uuid), false)`, note)),
    },
  }),
  shape('RetroAction', {
    entity: 'RetroAction',
    fields: {
      card: one((action) => liveCards((card) => sql`${card.column('id')} = ${action.column('card_id')}`)),
      rescore: part((action) => sql`${action.column('kind')} = 'RESCORE'`),
      review: part((action) => sql`${action.column('kept')} is not null`),
      history,
    },
  }),
  shape('RetroReview', {
    columns: {
      text: { by: (action) => action.column('review_text'), type: 'text' },
      by: { by: (action) => action.column('reviewed_by_id'), type: 'uuid' },
      at: { by: (action) => action.column('reviewed_at'), type: 'timestamptz' },
    },
  }),
];
