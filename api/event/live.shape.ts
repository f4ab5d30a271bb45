import { sql } from 'kysely';
import { liveCards, liveEpics, liveReleases } from '../board/card.rows.ts';
import { list, one, part, type Row, shape, type Sql, value } from '../graph/node.ts';
import { given } from '../graph/slot.ts';
import { survivorOf } from '../graph/survivor.ts';
import { newestFirst } from '../timeline/interaction.shape.ts';

/** One message as a row: what the stream knows of it, around which the rest is read as it is now. */
export const message = one(() => ({
  of: sql`(select ${given('subject')}::uuid as subject, ${given('sequence')}::text as sequence,
    ${given('previousSequence')}::text as previous_sequence, ${given('operationId')}::uuid as operation_id,
    ${given('actorKind')}::text as actor_kind, ${given('actorId')}::uuid as actor_id,
    ${given('actorName')}::text as actor_name, ${given('cause')}::text as cause, ${given('at')}::timestamptz as at,
    ${given('reload')}::boolean as reload, ${given('found')}::bigint[] as found, ${given('touched')}::uuid[] as touched)`,
}));

const touchedBy = (told: Row) => (self: Row) => sql`${self.column('id')} = any(${told.column('touched')})`;

const isSubject = (told: Row) => (self: Row) => sql`${self.column('id')} = ${told.column('subject')}`;

const changes = list((told) => ({
  of: sql`event`,
  where: (self) => sql`${self.column('sequence')} = any(${told.column('found')})`,
  order: (self) => [{ by: self.column('sequence'), type: 'bigint' }],
}));

const parts = { actor: part(), changes };

const gone = (told: Row): Sql => sql`array(select id from unnest(${told.column('touched')}) as touched(id)
  where not exists (select 1 from card where card.id = touched.id and archived_at is null)
    and not exists (select 1 from epic where epic.id = touched.id and archived_at is null)
    and not exists (select 1 from release where release.id = touched.id and archived_at is null))`;

const accountOf = (told: Row): Sql => survivorOf(told.column('subject'));

const left = (told: Row): Sql => sql`array(select id from unnest(${told.column('touched')}) as touched(id)
  where not exists (select 1 from interaction where interaction.id = touched.id and account_id = ${accountOf(told)}))`;

export const liveShapes = [
  shape('StoryboardChange', {
    fields: {
      ...parts,
      storyboard: one((told) => ({ of: sql`storyboard`, where: isSubject(told) })),
      cards: list((told) => liveCards(touchedBy(told))),
      epics: list((told) => liveEpics(touchedBy(told))),
      releases: list((told) => liveReleases(touchedBy(told))),
      gone: value(gone),
    },
  }),
  shape('AccountChange', {
    fields: {
      ...parts,
      account: one((told) => ({
        of: sql`account`,
        where: (self) => sql`${self.column('id')} = ${accountOf(told)}`,
      })),
    },
  }),
  shape('TimelineAddition', {
    fields: {
      ...parts,
      interactions: list((told) => ({
        of: sql`interaction`,
        where: (self) => sql`${touchedBy(told)(self)} and ${self.column('account_id')} = ${accountOf(told)}`,
        order: newestFirst,
      })),
      gone: value(left),
    },
  }),
];
