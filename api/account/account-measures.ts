import { sql } from 'kysely';
import type { Row, Sql } from '../graph/node.ts';

/** What accounts are grouped by: how it is told, and what it reads. */
interface Grouping {
  readonly by: (account: Row) => Sql;
  /** The PostgreSQL type of what it reads; text without. */
  readonly type?: 'int' | 'uuid';
  readonly says: string;
  /** What a row has to be joined with to be told, where an account may have several. */
  readonly spread?: Sql;
}

const column = (name: string, says: string, type?: 'int' | 'uuid'): Grouping => ({
  by: (account) => account.column(name),
  says,
  ...(type && { type }),
});
const month = (moment: (account: Row) => Sql, says: string): Grouping => ({
  by: (account) => sql`to_char(${moment(account)} at time zone 'UTC', 'YYYY-MM')`,
  says,
});

export const groupFields = {
  INDUSTRY: column('industry', 'Its industry.'),
  STAGE: column('stage', 'Its journey stage.'),
  LOCATION: column('location', 'Where it is.'),
  FOUNDED_YEAR: column('founded_year', 'The year it was founded.', 'int'),
  PARENT: column('parent_id', 'The account above it, by id.', 'uuid'),
  TAG: {
    by: () => sql`tagged.tag`,
    says: 'Its tags; an account with several is in several groups.',
    spread: sql`left join lateral unnest(account.tags) as tagged (tag) on true`,
  },
  STAGE_SINCE_MONTH: month((account) => account.column('stage_since'), 'The month since which it is in its stage.'),
  CREATED_MONTH: month((account) => account.column('created_at'), 'The month in which it was made here.'),
  LAST_INTERACTION_MONTH: month(
    (account) => sql`(select max(occurred_at) from interaction where account_id = ${account.column('id')})`,
    'The month of its newest interaction.',
  ),
} satisfies Record<string, Grouping>;
export type GroupField = keyof typeof groupFields;

/** A figure that accounts have, or that hangs on them. */
interface Measure {
  readonly value: Sql;
  readonly says: string;
  /** Which rows it is read of; without, the account's own column. */
  readonly from?: Sql;
  /** Whether rows are counted, each account with its own number, instead of values. */
  readonly counts?: boolean;
}

const own = (name: string, says: string): Measure => ({ value: sql.ref(`account.${name}`), says });
const counted = (from: Sql, says: string): Measure => ({ value: sql`1`, from, counts: true, says });
const valued = (value: string, from: Sql, says: string): Measure => ({ value: sql.ref(value), from, says });
const survey = (kind: string, says: string): Measure =>
  valued('score', sql`from interaction where survey = ${sql.lit(kind)}`, says);
const outcomes = (state: string, says: string): Measure =>
  counted(sql`from outcome where archived_at is null and state = ${sql.lit(state)}`, says);

export const measures: Readonly<Record<AccountMeasure, Measure>> = {
  EMPLOYEES: own('employees', 'How many people work there.'),
  ANNUAL_REVENUE: own('annual_revenue', 'What it earns in a year.'),
  INTERACTIONS: counted(sql`from interaction`, 'Interactions, counted for each account.'),
  TICKETS: counted(sql`from interaction where kind = 'TICKET'`, 'Tickets, counted for each account.'),
  SENTIMENT: valued('sentiment', sql`from interaction`, 'How interactions felt, from -1 to 1.'),
  DELAY_HOURS: valued('delay_hours', sql`from interaction`, 'How long customers waited, in hours.'),
  AMOUNT: valued('amount', sql`from interaction where kind = 'MILESTONE'`, 'What milestones were worth.'),
  OUTCOMES: counted(sql`from outcome where archived_at is null`, 'Outcomes, counted for each account.'),
  OUTCOMES_REACHED: outcomes('REACHED', 'Outcomes that were reached, counted for each account.'),
  OUTCOMES_MISSED: outcomes('MISSED', 'Outcomes that were missed, counted for each account.'),
  NPS: survey('NPS', 'Answers to whether they recommend us, from 0 to 10.'),
  CSAT: survey('CSAT', 'Answers to how satisfied they are, from 1 to 5.'),
  CES: survey('CES', 'Answers to how easy it was, from 1 to 7.'),
};

export const AccountMeasure = {
  EMPLOYEES: 'EMPLOYEES',
  ANNUAL_REVENUE: 'ANNUAL_REVENUE',
  INTERACTIONS: 'INTERACTIONS',
  TICKETS: 'TICKETS',
  SENTIMENT: 'SENTIMENT',
  DELAY_HOURS: 'DELAY_HOURS',
  AMOUNT: 'AMOUNT',
  OUTCOMES: 'OUTCOMES',
  OUTCOMES_REACHED: 'OUTCOMES_REACHED',
  OUTCOMES_MISSED: 'OUTCOMES_MISSED',
  NPS: 'NPS',
  CSAT: 'CSAT',
  CES: 'CES',
} as const;
export type AccountMeasure = keyof typeof AccountMeasure;

export const Aggregate = { COUNT: 'COUNT', SUM: 'SUM', MIN: 'MIN', MAX: 'MAX', AVG: 'AVG' } as const;
export type Aggregate = keyof typeof Aggregate;
