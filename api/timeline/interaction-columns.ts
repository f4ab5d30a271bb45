import { sql } from 'kysely';
import type { Row, Sql } from '../graph/node.ts';
import { type Change, type Column, needed, optional, settled, told } from '../write/column.ts';
import type { Draft } from '../write/draft.ts';
import { flag, text } from '../write/form.ts';
import { moment } from '../write/forms.ts';
import type { KeyIdentity } from '../write/kind.ts';
import { links } from '../write/links.ts';
import { heldRef } from '../write/read-row.ts';
import { type ExternalRefInput, type Maybe, referencesTo, referenceTo } from '../write/reference.ts';

/** What every row of a timeline may say of where it comes from and when it was. */
export interface TimelineFields {
  ref?: Maybe<ExternalRefInput>;
  at?: Maybe<Date | string>;
}

/** A time that nobody knows is told apart from one that is known; the row then sorts by when it was recorded. */
const occurred = ({ told: has, given, kept }: Change): Sql => sql`case when ${has('occurredAt')}
  then coalesce(${given('occurredAt')}, ${kept.column('recorded_at')}) else ${kept.column('occurred_at')} end`;

const now = (recorded: string): string => recorded;

/** Where and when something was, with whom, and the key another system has for it. */
export const timelineColumns: readonly Column[] = [
  needed('account', referenceTo('account'), { name: 'account_id' }),
  optional('card', referenceTo('card'), { name: 'card_id' }),
  { ...optional('occurredAt', moment), given: 'at', standard: { is: now }, next: occurred },
  told(settled('timeKnown', flag, false)),
  optional('text', text(100_000)),
  told(optional('externalSystem', text(100))),
  told(optional('externalId', text(500))),
];

export const peopleForm = referencesTo('person', 500);

export const people = links({
  field: 'people',
  table: 'interaction_person',
  owner: 'interaction_id',
  column: 'person_id',
  target: 'person',
});

/** The key of a row, and whether its time is known. */
export function readTimeline(draft: Draft<TimelineFields>): void {
  const { ref, at } = draft.row;
  if (at !== undefined) draft.values['timeKnown'] = at !== null;
  const held = ref ? heldRef(draft, ref, ['ref']) : undefined;
  draft.values['externalSystem'] = held?.system;
  draft.values['externalId'] = held?.externalId;
}

/** An interaction is known by its own key; one that brings none is always new. */
export const byOwnKey = (foreign: (record: Row) => Sql): KeyIdentity => ({
  by: 'key',
  fields: ['externalSystem', 'externalId'],
  given: 'ref',
  foreign,
});
