import { sql } from 'kysely';
import { history } from '../event/history.ts';
import { list, paged, Row, shape, type Sql, value } from '../graph/node.ts';
import { byRank, live, liveRefs, overCards, stages } from './card.rows.ts';
import { burnUp } from './release-burn-up.ts';
import { retrospectiveOf } from './retrospective/retrospective.shape.ts';
import { unfinishedOf } from './unfinished.ts';

const coverage = (
  release: Row,
): Sql => sql`array(select five.stage from unnest(${stages}) with ordinality as five(stage, n)
  where exists (select 1 from card join epic on epic.id = card.epic_id
    where card.release_id = ${release.column('id')} and card.archived_at is null and epic.stage = five.stage)
  order by five.n)`;

const summed = (column: string) => (release: Row) =>
  overCards(sql`coalesce(sum(${sql.ref(column)}), 0)::int`, 'release_id', release);

export const releaseShape = shape('Release', {
  entity: 'Release',
  live,
  fields: {
    history,
    used: value(summed('effort')),
    impact: value(summed('impact')),
    cardCount: value((release) => overCards(sql`count(*)::int`, 'release_id', release)),
    coverage: value(coverage),
    ...paged('unfinished', (release) => ({ of: sql`card`, where: unfinishedOf(release), order: byRank })),
    unfinishedCount: value(
      (release) => sql`(select count(*)::int from card where ${unfinishedOf(release)(new Row('card'))})`,
    ),
    burnUp: list((release) => ({ of: burnUp(release), order: (self) => [{ by: self.column('on'), type: 'date' }] })),
    retrospective: retrospectiveOf,
    externalRefs: list(liveRefs('release_id')),
  },
});
