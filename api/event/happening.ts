import type { ActorKind } from '../vocabulary.ts';

/** What the relay knows of an event: whom it concerns, and with which others it belongs together. */
export interface Happening {
  readonly sequence: number;
  readonly operationId: string;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly cause: string;
  readonly at: string;
  readonly type: string;
  /** The storyboard it happened to, if any. */
  readonly storyboard: string | null;
  /** The accounts it happened to: where a record went from one to another, both. */
  readonly accounts: readonly (string | null)[] | null;
  /** Which account answers for the one that went, when it was merged into another. */
  readonly survivor: string | null;
  /** The record to be shown as it is now, where it is not the storyboard or the account itself. */
  readonly touched: string | null;
  /** Records beside it that say something else since, though nothing of their own changed. */
  readonly derived: readonly (string | null)[] | null;
}

type Meanings = Readonly<Record<string, string>>;

const columnOf = (table: string, column: string): string => `(select ${column} from ${table} where id = record_id)`;
const was = (field: string): string => `(changes -> '${field}' ->> 0)::uuid`;
const became = (field: string): string => `(changes -> '${field}' ->> 1)::uuid`;
const ofBoard = (table: string): string => `coalesce(${columnOf(table, 'storyboard_id')}, ${was('storyboard')})`;
const ofAccount = (table: string): string =>
  `array[${was('account')}, coalesce(${became('account')}, ${columnOf(table, 'account_id')})]`;

const cardOfComment = `coalesce(${columnOf('comment', 'card_id')}, ${was('card')})`;

const ofRetrospective = (column: string, id: string): string =>
  `(select ${column} from retrospective where id = ${id})`;
const retrospectiveOf = (table: string): string =>
  `coalesce(${columnOf(table, 'retrospective_id')}, ${was('retrospective')})`;

const storyboards: Meanings = {
  Storyboard: 'record_id',
  Epic: ofBoard('epic'),
  Release: ofBoard('release'),
  TouchpointCard: ofBoard('card'),
  Comment: `(select storyboard_id from card where id = ${cardOfComment})`,
  Retrospective: columnOf('retrospective', 'storyboard_id'),
  RetroNote: ofRetrospective('storyboard_id', retrospectiveOf('retro_note')),
  RetroAction: ofRetrospective('storyboard_id', retrospectiveOf('retro_action')),
};

const accounts: Meanings = {
  Account: `array[record_id, ${was('parent')}, ${became('parent')}]`,
  AccountRole: ofAccount('account_role'),
  Stewardship: ofAccount('stewardship'),
  Interaction: ofAccount('interaction'),
  Outcome: ofAccount('outcome'),
  Decision: ofAccount('decision'),
  CriticalFact: ofAccount('critical_fact'),
  Priority: ofAccount('priority'),
  Idea: ofAccount('idea'),
  FieldLock: ofAccount('field_lock'),
  Measure:
    'array[(select account_id from outcome join measure on measure.outcome_id = outcome.id where measure.id = record_id)]',
  Reading: `array[(select account_id from outcome join measure on measure.outcome_id = outcome.id
    join reading on reading.measure_id = measure.id where reading.id = record_id)]`,
};

const touched: Meanings = {
  Epic: 'record_id',
  Release: 'record_id',
  TouchpointCard: 'record_id',
  Comment: cardOfComment,
  Retrospective: columnOf('retrospective', 'release_id'),
  RetroNote: ofRetrospective('release_id', retrospectiveOf('retro_note')),
  RetroAction: ofRetrospective('release_id', retrospectiveOf('retro_action')),
  Interaction: 'record_id',
};

const isChanged = (...fields: string[]): string =>
  `(action <> 'UPDATED' or changes ?| array[${fields.map((field) => `'${field}'`).join()}])`;
const came = `(action <> 'UPDATED' or changes ? 'archivedAt')`;

/** A release says how much it holds and where, a card in which stage it stands and what it waits for. */
const derived: Meanings = {
  TouchpointCard: `case when ${isChanged('release', 'epic', 'effort', 'impact', 'archivedAt')} then
    array[${was('release')}, ${columnOf('card', 'release_id')}]
    || case when ${came} then array(select id from card where expect_after_card_id = record_id) end end`,
  Epic: `case when ${isChanged('stage')} then
    array(select unnest(array[id, release_id]) from card where epic_id = record_id and archived_at is null) end`,
};

function byType(meanings: Meanings): string {
  const cases = Object.entries(meanings).map(([type, meaning]) => `when '${type}' then ${meaning}`);
  return `case type ${cases.join(' ')} end`;
}

const survivor = `case when type = 'Account' and action = 'DELETED'
  then (select account_id from merged_record where merged_record.id = record_id) end`;

const stretch = `select sequence, operation_id as "operationId", actor_kind as "actorKind", actor_id as "actorId",
    actor_name as "actorName", cause, at, type,
    ${byType(storyboards)} as storyboard, ${byType(accounts)} as accounts, ${survivor} as survivor,
    ${byType(touched)} as touched, ${byType(derived)} as derived
  from event where sequence > $1 and sequence <= $2 order by sequence limit $3`;

/** What happened in a workspace behind one sequence and up to another, at most so many events. */
export const happened = `select coalesce(json_agg(happening order by sequence), '[]')::text from (${stretch}) as happening`;
