import { namesLive, namesLiveOrNone } from '../archive/archived.rows.ts';
import { onOpenBoard } from '../board/card.rows.ts';
import { Row, type Sql } from '../graph/node.ts';
import { sql } from 'kysely';

/** Where records of one kind are found: what they are called, what else they say, and to whom they belong. */
export interface Kind {
  readonly table: Sql;
  /** Which of its rows are offered. */
  readonly live: Sql;
  /** Where rows are too many, those that are looked through. */
  readonly newest?: Sql;
  readonly title: Sql;
  readonly body: Sql;
  readonly account?: Sql;
  readonly storyboard?: Sql;
  readonly at?: Sql;
  /** Whether it has a name, which is found too where it is merely like what was typed. */
  readonly named?: true;
  /** Among equals the one that is sought more often comes first. */
  readonly weight: number;
}

const spaced = (...texts: Sql[]): Sql => sql`concat_ws(' ', ${sql.join(texts)})`;

const ofLive = namesLive('account', sql`account_id`);
const ofLiveOrNone = namesLiveOrNone('account', sql`account_id`);
const onOpen = onOpenBoard(new Row('record'));

/** Interactions are many: the newest are looked through. */
export const mostInteractions = 50_000;

export const kinds = {
  ACCOUNT: {
    table: sql`account`,
    live: sql`archived_at is null`,
    title: sql`name`,
    body: spaced(sql`industry`, sql`location`, sql`array_to_string(domains || tags, ' ')`, sql`notes`),
    account: sql`id`,
    named: true,
    weight: 0.9,
  },
  PERSON: {
    table: sql`person`,
    live: sql`archived_at is null`,
    title: sql`full_name`,
    body: spaced(sql`title`, sql`region`, sql`array_to_string(emails, ' ')`),
    named: true,
    weight: 0.7,
  },
  STORYBOARD: {
    table: sql`storyboard`,
    live: sql`archived_at is null`,
    title: sql`name`,
    body: sql`line_of_business`,
    storyboard: sql`id`,
    named: true,
    weight: 0.8,
  },
  RELEASE: {
    table: sql`release`,
    live: sql`archived_at is null and ${onOpen}`,
    title: sql`name`,
    body: sql`outcome_statement`,
    storyboard: sql`storyboard_id`,
    named: true,
    weight: 0.6,
  },
  EPIC: {
    table: sql`epic`,
    live: sql`archived_at is null and ${onOpen}`,
    title: sql`name`,
    body: sql`null::text`,
    storyboard: sql`storyboard_id`,
    named: true,
    weight: 0.6,
  },
  CARD: {
    table: sql`card`,
    live: sql`archived_at is null and ${onOpen}`,
    title: sql`title`,
    body: spaced(sql`body`, sql`persona`, sql`benefit`, sql`array_to_string(tags, ' ')`),
    storyboard: sql`storyboard_id`,
    named: true,
    weight: 0.5,
  },
  OUTCOME: {
    table: sql`outcome`,
    live: sql`archived_at is null and ${ofLive}`,
    title: sql`statement`,
    body: sql`null::text`,
    account: sql`account_id`,
    weight: 0.4,
  },
  IDEA: {
    table: sql`idea`,
    live: sql`archived_at is null`,
    title: sql`title`,
    body: spaced(sql`body`, sql`response_text`),
    account: sql`account_id`,
    weight: 0.3,
  },
  DECISION: {
    table: sql`decision`,
    live: sql`${ofLiveOrNone}`,
    title: sql`question`,
    body: sql`(select string_agg(option.label, ' ') from decision_option as option where option.decision_id = record.id)`,
    account: sql`account_id`,
    weight: 0.3,
  },
  INTERACTION: {
    table: sql`interaction`,
    live: sql`(subject is not null or text is not null) and ${ofLive}`,
    newest: sql`(select * from interaction order by occurred_at desc, id desc limit ${sql.lit(mostInteractions)})`,
    title: sql`coalesce(subject, left(text, 100))`,
    body: sql`text`,
    account: sql`account_id`,
    at: sql`case when time_known then occurred_at end`,
    weight: 0.1,
  },
} satisfies Readonly<Record<string, Kind>>;
