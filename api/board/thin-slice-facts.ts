import { sql } from 'kysely';
import type { Graph } from '../graph/graph.ts';
import { Row, type Sql } from '../graph/node.ts';
import { condition } from '../graph/where.ts';
import type { JourneyStage, ReleaseState } from '../vocabulary.ts';
import { momentsOf } from './lived.rows.ts';

/** A card of the board with what its worth is made of. */
export interface CardFacts {
  readonly id: string;
  readonly title: string;
  readonly epic: string;
  readonly release: string | null;
  readonly stage: JourneyStage;
  readonly role: string;
  readonly impact: number | null;
  readonly effort: number | null;
  readonly friction: number;
  readonly values: number;
  readonly lived: number;
  /** Whether it is one of those the caller asked about. */
  readonly asked: boolean;
}

export interface ReleaseFacts {
  readonly id: string;
  readonly name: string;
  readonly state: ReleaseState;
  readonly outcomeStatement: string | null;
}

export interface RoleFacts {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** All that a thin slice is computed from, as it was at one moment. */
export interface BoardFacts {
  readonly boardVersion: number;
  readonly cards: readonly CardFacts[];
  readonly releases: readonly ReleaseFacts[];
  readonly roles: readonly RoleFacts[];
}

interface Asked {
  readonly storyboard: string;
  readonly where?: object | null | undefined;
}

/** One expression that answers the facts of a board as JSON; null when there is none with this id. */
export function boardFacts(graph: Graph, { storyboard, where }: Asked): Sql {
  const card = new Row('card');
  const asked = where ? condition({ graph, type: 'TouchpointCard', row: card, depth: 0 }, where) : sql`true`;
  return sql`(select json_build_object('boardVersion', ${boardVersion}, 'cards', ${cardsOf(asked)},
      'releases', ${releases}, 'roles', ${roles})
    from storyboard where storyboard.id = ${storyboard}::uuid)`;
}

const versions = (table: string): Sql =>
  sql`(select coalesce(sum(version), 0) from ${sql.table(table)} where storyboard_id = storyboard.id)`;
const boardVersion = sql`storyboard.version + ${versions('epic')} + ${versions('release')} + ${versions('card')}`;

const all = (rows: Sql): Sql => sql`(select coalesce(json_agg(row_to_json(found)), '[]') from (${rows}) as found)`;

const releases = all(sql`select id, name, state, outcome_statement as "outcomeStatement" from release
  where storyboard_id = storyboard.id and archived_at is null order by rank, id`);

const roles = all(sql`select id, key, name from role order by rank, id`);

const friction = sql`coalesce(card.friction_delay, 0) + coalesce(card.friction_quality, 0)
  + coalesce(card.friction_expertise, 0) + coalesce(card.friction_risk, 0)`;

/** Beyond ten, neither values nor lived moments are counted. */
const upToTen = (rows: Sql): Sql => sql`(select count(*)::int from (select 1 from ${rows} limit 10) as counted)`;

const cardsOf = (asked: Sql): Sql =>
  all(sql`select card.id, card.title, card.epic_id as epic, card.release_id as release, epic.stage,
      card.owner_role_id as role, card.impact, card.effort, ${friction} as friction,
      ${upToTen(sql`card_value where card_id = card.id`)} as values,
      ${upToTen(momentsOf(sql`card.id`))} as lived, (${asked}) is true as asked
    from card join epic on epic.id = card.epic_id
    where card.storyboard_id = storyboard.id and card.archived_at is null order by card.rank, card.id`);
