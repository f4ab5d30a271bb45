import { sql } from 'kysely';
import { history } from '../event/history.ts';
import { list, one, part, type Row, shape, type Sql, value } from '../graph/node.ts';

const occurred = (row: Row): Sql => sql`case when ${row.column('time_known')} then ${row.column('occurred_at')} end`;

const felt = (row: Row): Sql => sql`(select * from (values
    ('DELAY', ${row.column('friction_delay')}, ${row.column('delay_hours')}),
    ('QUALITY', ${row.column('friction_quality')}, null), ('EXPERTISE', ${row.column('friction_expertise')}, null),
    ('RISK', ${row.column('friction_risk')}, null)) as felt(kind, severity, hours) where severity is not null)`;

const externalRef = one((row) => ({
  of: sql`(select ${row.column('external_system')} as system, ${row.column('external_id')} as external_id)`,
  where: (self) => sql`${self.column('external_id')} is not null`,
}));

/** What was taken back is read with the key it had. */
export const retractedInteractionShape = shape('RetractedInteraction', {
  entity: 'RetractedInteraction',
  fields: { externalRef },
});

/** All kinds live in one table; the kind tells the type. Newest first means `occurred_at`, then the id. */
export const interactionShape = shape('Interaction', {
  entity: 'Interaction',
  kinds: {
    column: 'kind',
    types: {
      MESSAGE: 'Message',
      MEETING: 'Meeting',
      CALL: 'Call',
      TICKET: 'Ticket',
      POST: 'Post',
      NOTE: 'Note',
      MILESTONE: 'Milestone',
      SURVEY_RESPONSE: 'SurveyResponse',
    },
  },
  columns: {
    at: {
      by: (row) => row.column('occurred_at'),
      type: 'timestamptz',
      known: (row) => row.column('time_known'),
    },
  },
  fields: {
    history,
    at: value(occurred),
    frictions: list((row) => ({ of: felt(row) })),
    externalRef,
  },
});

/** Newest first, the order of every timeline. */
export const newestFirst = (row: Row) => [{ by: row.column('occurred_at'), type: 'timestamptz', descending: true }];

export const touchpointScoreShape = shape('TouchpointScore', {
  columns: { card: { by: (row) => row.column('card_id'), type: 'uuid' } },
  fields: { score: part() },
});
