import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Channel, Direction, InteractionKind, MilestoneKind } from '../vocabulary.ts';
import type { BulkAnswer, BulkInput } from '../write/answer.ts';
import type { Bulk } from '../write/bulk.ts';
import { type Column, needed, optional, told } from '../write/column.ts';
import type { Draft } from '../write/draft.ts';
import { type Form, figure, matching, oneOf, text } from '../write/form.ts';
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

/** An interaction that is no milestone any more loses what only milestones have. */
const ofMilestone = (field: string, form: Form): Column =>
  optional(field, form, {
    next: ({ told: has, given, kept }) => sql`case when ${given('kind')} <> 'MILESTONE' then null
      when ${has(field)} then ${given(field)} else ${kept.column(field)} end`,
  });

const milestone = ofMilestone('milestone', oneOf(MilestoneKind));
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
    ofMilestone('amount', figure()),
    ofMilestone('currency', matching(/^[A-Z]{3}$/, 'Not a currency like EUR.')),
    optional('tags', tags),
  ],
  parts: [people],
  read: readInteraction,
  arrange: refuseUnsaid,
};

function readInteraction(draft: Draft<InteractionFields>): void {
  readTimeline(draft);
  readFrictions(draft, draft.row.frictions);
  draft.take(present, draft.row.people);
  readMilestone(draft);
}

const onlyMilestones = ['milestone', 'amount', 'currency'] as const;

function readMilestone(draft: Draft<InteractionFields>): void {
  const { kind, milestone: reached } = draft.row;
  if (kind === 'SURVEY_RESPONSE')
    draft.refuse('INVALID', ['kind'], 'Survey responses come in by ingestSurveyResponses.');
  if (kind === 'MILESTONE') return reached === null ? unsaid(draft) : draft.take(milestone, reached);
  const strange = onlyMilestones.find((field) => draft.row[field] != null);
  if (strange) draft.refuse('INVALID', [strange], `Only an interaction of kind MILESTONE has its ${strange}.`);
}

const unsaid = (draft: Draft): void => draft.refuse('REQUIRED', ['milestone'], 'A milestone says which it is.');

/** What was a milestone already keeps which; what becomes one has to say it. */
async function refuseUnsaid(bulk: Bulk): Promise<void> {
  for (const draft of bulk.drafts) {
    const becomesOne = draft.values['kind'] === 'MILESTONE' && (!draft.known || draft.changes?.['kind'] !== undefined);
    if (becomesOne && draft.sound && draft.values['milestone'] === undefined) unsaid(draft);
  }
}

/** Takes in what happened, on any channel. */
export const ingestInteractions = (em: EntityManager, input: BulkInput<InteractionFields>): Promise<BulkAnswer> =>
  writeInBulk(em, interactions, input);
