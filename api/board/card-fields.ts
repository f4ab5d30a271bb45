import { Channel, type FrictionKind, MilestoneKind } from '../vocabulary.ts';
import { type Column, needed, optional, told } from '../write/column.ts';
import type { Draft } from '../write/draft.ts';
import { Fault, type Form, invalid, listOf, nameOf, oneOf, text, whole } from '../write/form.ts';
import { tags } from '../write/forms.ts';
import type { Referenced } from '../write/read-row.ts';
import { type Maybe, type RecordRef, referencesTo, referenceTo, roleByKey, Wanted } from '../write/reference.ts';
import type { ExternalRefInput } from '../write/reference.ts';

export interface FrictionFields {
  kind: FrictionKind;
  severity: number;
}

/** After which card or milestone, and within how many hours; the card may be one of the same call by its reference. */
export interface ExpectationFields {
  after?: Maybe<string>;
  afterRef?: Maybe<ExternalRefInput>;
  milestone?: Maybe<MilestoneKind>;
  withinHours: number;
}

/** A field that is left out stays as it is; null empties it. Roles are told by their keys. */
export interface CardFields extends Referenced {
  title?: Maybe<string>;
  body?: Maybe<string>;
  persona?: Maybe<string>;
  benefit?: Maybe<string>;
  ownerRole?: Maybe<string>;
  concernedRoles?: Maybe<readonly string[]>;
  channel?: Maybe<Channel>;
  epic?: Maybe<RecordRef>;
  release?: Maybe<RecordRef>;
  impact?: Maybe<number>;
  effort?: Maybe<number>;
  frictions?: Maybe<readonly FrictionFields[]>;
  values?: Maybe<readonly string[]>;
  outcomes?: Maybe<readonly string[]>;
  expectation?: Maybe<ExpectationFields>;
  tags?: Maybe<readonly string[]>;
  assignee?: Maybe<string>;
}

const ownId: Form = { type: 'uuid', check: (given) => given };
const severity = whole(1, 3);
const hours = whole();
const frictionFields = {
  DELAY: 'frictionDelay',
  QUALITY: 'frictionQuality',
  EXPERTISE: 'frictionExpertise',
  RISK: 'frictionRisk',
} as const satisfies Record<FrictionKind, string>;

const assignee = optional('assignee', referenceTo('member'), { name: 'assignee_id' });

/** What a card is, but for its links and its board. */
export const cardColumns: readonly Column[] = [
  told(needed('storyboard', ownId, { name: 'storyboard_id' })),
  needed('title', nameOf(1000)),
  optional('body', text(100_000)),
  optional('persona', text(1000)),
  optional('benefit', text(100_000)),
  needed('ownerRole', roleByKey, { name: 'owner_role_id' }),
  optional('channel', oneOf(Channel)),
  needed('epic', referenceTo('epic'), { name: 'epic_id' }),
  optional('release', referenceTo('release'), { name: 'release_id' }),
  { ...told(needed('rank', text(255))), standard: { is: () => '' } },
  optional('impact', whole(1, 10)),
  optional('effort', whole()),
  ...Object.values(frictionFields).map((field) => told(optional(field, severity))),
  told(optional('expectAfterCard', referenceTo('card'), { name: 'expect_after_card_id' })),
  told(optional('expectMilestone', oneOf(MilestoneKind))),
  told(optional('expectWithinHours', hours)),
  optional('tags', tags),
  told(assignee),
];

const list = (field: string, form: Form): Column => optional(field, form);
const linkColumns = [
  list('concernedRoles', listOf(roleByKey, 20)),
  list('values', referencesTo('value', 50)),
  list('outcomes', referencesTo('outcome', 50)),
] as const;

/** Reads what no single column tells. */
export function readCard(draft: Draft<CardFields>): void {
  const { concernedRoles, values, outcomes, frictions, expectation, assignee: member } = draft.row;
  const [roles, served, aims] = linkColumns;
  draft.take(roles, concernedRoles);
  draft.take(served, values?.map(byId) ?? values);
  draft.take(aims, outcomes?.map(byId) ?? outcomes);
  draft.take(assignee, member == null ? member : byId(member));
  if (frictions !== undefined) readFrictions(draft, frictions ?? []);
  if (expectation !== undefined) readExpectation(draft, expectation);
}

const byId = (id: string): RecordRef => ({ id });

function readFrictions(draft: Draft, frictions: readonly FrictionFields[]): void {
  for (const field of Object.values(frictionFields)) draft.values[field] = null;
  frictions.forEach(({ kind, severity: given }, at) => {
    const field = frictionFields[kind];
    if (!field) return draft.refuse('INVALID', ['frictions', at, 'kind'], 'Not a friction we know.');
    if (draft.values[field] !== null) return draft.refuse('INVALID', ['frictions', at, 'kind'], 'Each friction once.');
    keep(draft, { field, form: severity }, { given, place: ['frictions', at, 'severity'] });
  });
}

function readExpectation(draft: Draft, expectation: ExpectationFields | null): void {
  const { after, afterRef, milestone, withinHours } = expectation ?? {};
  Object.assign(draft.values, { expectAfterCard: null, expectMilestone: null, expectWithinHours: null });
  if (expectation === null) return;
  const given = [after, afterRef, milestone].filter((each) => each != null);
  if (given.length !== 1) {
    return draft.refuse(
      'INVALID',
      ['expectation'],
      'Expected after one card, or after one milestone: give one of both.',
    );
  }
  const card = after == null ? afterRef : { id: after };
  const place = ['expectation', after == null ? 'afterRef' : 'after'];
  if (card) keep(draft, { field: 'expectAfterCard', form: referenceTo('card') }, { given: card, place });
  if (milestone) {
    keep(
      draft,
      { field: 'expectMilestone', form: oneOf(MilestoneKind) },
      { given: milestone, place: ['expectation', 'milestone'] },
    );
  }
  keep(
    draft,
    { field: 'expectWithinHours', form: hours },
    { given: withinHours, place: ['expectation', 'withinHours'] },
  );
}

interface Said {
  readonly given: unknown;
  readonly place: (string | number)[];
}

function keep(draft: Draft, { field, form }: Pick<Column, 'field' | 'form'>, { given, place }: Said): void {
  const value = given === undefined ? invalid('Needs a value.') : form.check(given);
  if (value instanceof Fault) return draft.fault(value, place);
  draft.values[field] = value;
  if (value instanceof Wanted) draft.want(value, place.map(String));
}
