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
  /** The storyboard and the account it happened to, if any. */
  readonly storyboard: string | null;
  readonly account: string | null;
  /** The record to be shown as it is now, where it is not the storyboard or the account itself. */
  readonly touched: string | null;
}

type Meanings = Readonly<Record<string, string>>;

const columnOf = (table: string, column: string): string => `(select ${column} from ${table} where id = record_id)`;
const was = (field: string): string => `(changes -> '${field}' ->> 0)::uuid`;
const ofBoard = (table: string): string => `coalesce(${columnOf(table, 'storyboard_id')}, ${was('storyboard')})`;
const ofAccount = (table: string): string => `coalesce(${columnOf(table, 'account_id')}, ${was('account')})`;

const cardOfComment = `coalesce(${columnOf('comment', 'card_id')}, ${was('card')})`;

const storyboards: Meanings = {
  Storyboard: 'record_id',
  Epic: ofBoard('epic'),
  Release: ofBoard('release'),
  TouchpointCard: ofBoard('card'),
  Comment: `(select storyboard_id from card where id = ${cardOfComment})`,
};

const accounts: Meanings = {
  Account: 'record_id',
  AccountRole: ofAccount('account_role'),
  Stewardship: ofAccount('stewardship'),
  Interaction: ofAccount('interaction'),
  Outcome: ofAccount('outcome'),
  Decision: ofAccount('decision'),
  CriticalFact: ofAccount('critical_fact'),
  Priority: ofAccount('priority'),
  Idea: ofAccount('idea'),
  Measure:
    '(select account_id from outcome join measure on measure.outcome_id = outcome.id where measure.id = record_id)',
  Reading: `(select account_id from outcome join measure on measure.outcome_id = outcome.id
    join reading on reading.measure_id = measure.id where reading.id = record_id)`,
};

const touched: Meanings = {
  Epic: 'record_id',
  Release: 'record_id',
  TouchpointCard: 'record_id',
  Comment: cardOfComment,
  Interaction: 'record_id',
};

function byType(meanings: Meanings): string {
  const cases = Object.entries(meanings).map(([type, meaning]) => `when '${type}' then ${meaning}`);
  return `case type ${cases.join(' ')} end`;
}

const stretch = `select sequence, operation_id as "operationId", actor_kind as "actorKind", actor_id as "actorId",
    actor_name as "actorName", cause, at, type,
    ${byType(storyboards)} as storyboard, ${byType(accounts)} as account, ${byType(touched)} as touched
  from event where sequence > $1 and sequence <= $2 order by sequence limit $3`;

/** What happened in a workspace behind one sequence and up to another, at most so many events. */
export const happened = `select coalesce(json_agg(happening order by sequence), '[]')::text from (${stretch}) as happening`;
