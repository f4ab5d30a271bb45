import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Channel, Direction, InteractionKind, MilestoneKind } from '../vocabulary.ts';
import type { BulkAnswer, BulkInput } from '../write/answer.ts';
import { needed, optional, told } from '../write/column.ts';
import type { Draft } from '../write/draft.ts';
import { figure, matching, oneOf, text } from '../write/form.ts';
import { tags } from '../write/forms.ts';
import type { Kind } from '../write/kind.ts';
import type { Maybe, RecordRef } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';
import { type FeltFrictionFields, frictionColumns, readFrictions } from './felt-frictions.ts';
import {
  byOwnKey,
  people,
  peopleForm,
  readTimeline,
  type TimelineFields,
  timelineColumns,
} from './interaction-columns.ts';

/** Something that happened with an account; the same key with other content corrects what was told before. */
export interface InteractionFields extends TimelineFields {
  account: RecordRef;
  kind: InteractionKind;
  channel?: Maybe<Channel>;
  direction?: Maybe<Direction>;
  people?: Maybe<readonly RecordRef[]>;
  subject?: Maybe<string>;
  text?: Maybe<string>;
  sentiment?: Maybe<number>;
  frictions?: Maybe<readonly FeltFrictionFields[]>;
  milestone?: Maybe<MilestoneKind>;
  amount?: Maybe<number>;
  currency?: Maybe<string>;
  card?: Maybe<RecordRef>;
  tags?: Maybe<readonly string[]>;
}

const milestone = optional('milestone', oneOf(MilestoneKind));
const present = optional('people', peopleForm);

const interactions: Kind<InteractionFields> = {
  type: 'Interaction',
  table: 'interaction',
  noun: 'interaction',
  tracked: false,
  stamps: ['created_at', 'recorded_at'],
  identity: byOwnKey((record) => sql`${record.column('survey')} is not null`),
  columns: [
    ...timelineColumns,
    ...frictionColumns,
    needed('kind', oneOf(InteractionKind)),
    optional('channel', oneOf(Channel)),
    optional('direction', oneOf(Direction)),
    optional('subject', text(1000)),
    optional('sentiment', figure(-1, 1)),
    told(milestone),
    optional('amount', figure()),
    optional('currency', matching(/^[A-Z]{3}$/, 'Not a currency like EUR.')),
    optional('tags', tags),
  ],
  parts: [people],
  read: readInteraction,
};

function readInteraction(draft: Draft<InteractionFields>): void {
  readTimeline(draft);
  readFrictions(draft, draft.row.frictions);
  draft.take(present, draft.row.people);
  readMilestone(draft);
}

function readMilestone(draft: Draft<InteractionFields>): void {
  const { kind, milestone: reached } = draft.row;
  draft.take(milestone, reached ?? null);
  if (kind === 'SURVEY_RESPONSE')
    draft.refuse('INVALID', ['kind'], 'Survey responses come in by ingestSurveyResponses.');
  if (kind === 'MILESTONE' && reached == null) draft.refuse('REQUIRED', ['milestone'], 'A milestone says which it is.');
  if (kind !== 'MILESTONE' && reached != null) {
    draft.refuse('INVALID', ['milestone'], 'Only an interaction of kind MILESTONE reaches one.');
  }
}

/** Takes in what happened, on any channel. */
export const ingestInteractions = (em: EntityManager, input: BulkInput<InteractionFields>): Promise<BulkAnswer> =>
  writeInBulk(em, interactions, input);
