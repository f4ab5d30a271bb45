import { sql } from 'kysely';
import { history } from '../event/history.ts';
import { settledSequence } from '../event/settled.ts';
import { connection, list, paged, type Row, shape, type Sql, value } from '../graph/node.ts';
import { savedViews } from './view/saved-view.shape.ts';
import { operations } from './undo/operation.shape.ts';
import { byRank, live, liveCards, liveEpics, liveRefs, liveReleases, overCards, stages } from './card.rows.ts';

const ofBoard = (board: Row) => (self: Row) => sql`${self.column('storyboard_id')} = ${board.column('id')}`;

const stageRows = (board: Row): Sql =>
  sql`(select ${board.column('id')} as storyboard_id, stage, n from unnest(${stages}) with ordinality as five(stage, n))`;

const cardsOfStage = (stage: Row): Sql =>
  sql`card join epic on epic.id = card.epic_id where card.archived_at is null
    and card.storyboard_id = ${stage.column('storyboard_id')} and epic.stage = ${stage.column('stage')}`;

const frictionsOfStage = (stage: Row): Sql =>
  sql`(select kind, n, count(severity)::int as count, avg(severity)::float8 as severity
    from (select friction_delay, friction_quality, friction_expertise, friction_risk from ${cardsOfStage(stage)}) as felt,
      lateral (values (1, 'DELAY', friction_delay), (2, 'QUALITY', friction_quality),
        (3, 'EXPERTISE', friction_expertise), (4, 'RISK', friction_risk)) as each(n, kind, severity)
    where severity is not null group by kind, n)`;

/** Every change of anything on a board counts up one of these; nothing is ever taken away. */
const boardVersion = (board: Row): Sql => {
  const versions = (table: string): Sql =>
    sql`(select coalesce(sum(version), 0) from ${sql.table(table)} where storyboard_id = ${board.column('id')})`;
  return sql`(${board.column('version')} + ${versions('epic')} + ${versions('release')} + ${versions('card')})::int`;
};

/** The latest that left the board first. */
const archivedCards = connection((board) => ({
  of: sql`card`,
  where: (card) => sql`${ofBoard(board)(card)} and ${card.column('archived_at')} is not null`,
  order: (card) => [{ by: card.column('archived_at'), type: 'timestamptz', descending: true }],
}));

const archivedPlaces = (name: string, table: 'epic' | 'release') =>
  paged(name, (board) => ({
    of: sql.table(table),
    where: (place) => sql`${ofBoard(board)(place)} and ${place.column('archived_at')} is not null`,
    order: (place) => [{ by: place.column('archived_at'), type: 'timestamptz', descending: true }],
  }));

export const storyboardShapes = [
  shape('Storyboard', {
    entity: 'Storyboard',
    fields: {
      history,
      stages: list((board) => ({ of: stageRows(board), order: (stage) => [{ by: stage.column('n'), type: 'int' }] })),
      epics: list((board) => liveEpics(ofBoard(board))),
      releases: list((board) => liveReleases(ofBoard(board))),
      cards: list((board) => ({ ...liveCards(ofBoard(board)), long: true })),
      cardsConnection: connection((board) => liveCards(ofBoard(board))),
      undoable: operations(false),
      redoable: operations(true),
      ...savedViews,
      archivedCards,
      ...archivedPlaces('archivedEpics', 'epic'),
      ...archivedPlaces('archivedReleases', 'release'),
      boardVersion: value(boardVersion),
      sequence: value(() => sql`${settledSequence}::text`),
      cardCount: value((board) => overCards(sql`count(*)::int`, 'storyboard_id', board)),
      unscheduledCount: value((board) =>
        overCards(sql`(count(*) filter (where release_id is null))::int`, 'storyboard_id', board),
      ),
    },
  }),
  shape('StageSummary', {
    fields: {
      epics: list((stage) =>
        liveEpics(
          (epic) => sql`${epic.column('storyboard_id')} = ${stage.column('storyboard_id')}
            and ${epic.column('stage')} = ${stage.column('stage')}`,
          byRank,
        ),
      ),
      cards: value((stage) => sql`(select count(*)::int from ${cardsOfStage(stage)})`),
      impact: value((stage) => sql`(select coalesce(sum(impact), 0)::int from ${cardsOfStage(stage)})`),
      frictions: list((stage) => ({
        of: frictionsOfStage(stage),
        order: (friction) => [{ by: friction.column('n'), type: 'int' }],
      })),
    },
  }),
  shape('Epic', { entity: 'Epic', live, fields: { history, externalRefs: list(liveRefs('epic_id')) } }),
];
