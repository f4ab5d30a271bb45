import { sql } from 'kysely';
import type { Key, Row, Rows, Sql } from '../graph/node.ts';

/** Whether a record is on its board. */
export const live = (row: Row): Sql => sql`${row.column('archived_at')} is null`;

/** Cards that were deleted are kept, so that deleting can be undone, but never read. */
export const liveCards = (where: (card: Row) => Sql, order?: (card: Row) => readonly Key[]): Rows => ({
  of: sql`card`,
  where: (card) => sql`${live(card)} and ${where(card)}`,
  order: order ?? byRank,
});

/** What is on an archived board is read there, but offered nowhere else. */
export const onOpenBoard = (row: Row): Sql =>
  sql`${row.column('storyboard_id')} not in (select id from storyboard where archived_at is not null)`;

/** Cards as they are offered beside their board. */
export const offeredCards = (where: (card: Row) => Sql): Rows =>
  liveCards((card) => sql`${where(card)} and ${onOpenBoard(card)}`);

/** Epics that were archived are kept as cards are. */
export const liveEpics = (where: (epic: Row) => Sql, order: (epic: Row) => readonly Key[] = byStage): Rows => ({
  of: sql`epic`,
  where: (epic) => sql`${live(epic)} and ${where(epic)}`,
  order,
});

/** And so are releases. */
export const liveReleases = (where: (release: Row) => Sql): Rows => ({
  of: sql`release`,
  where: (release) => sql`${live(release)} and ${where(release)}`,
  order: byRank,
});

/** Ranks are compared byte by byte, which their column's collation does. */
export const byRank = (row: Row): readonly Key[] => [{ by: row.column('rank'), type: 'text' }];

export const stages = sql`array['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW']`;

export const byStage = (epic: Row): readonly Key[] => [
  { by: sql`array_position(${stages}, ${epic.column('stage')})`, type: 'int' },
  ...byRank(epic),
];

/** A figure over the live cards that point at a row. */
export const overCards = (figure: Sql, column: 'storyboard_id' | 'release_id', row: Row): Sql =>
  sql`(select ${figure} from card where archived_at is null and ${sql.ref(column)} = ${row.column('id')})`;

/** Keys that were freed by deleting or merging are history, not names. */
export const liveRefs =
  (column: `${'account' | 'person' | 'card' | 'epic' | 'release' | 'outcome' | 'idea'}_id`) =>
  (row: Row): Rows => ({
    of: sql`external_ref`,
    where: (ref) => sql`${ref.column(column)} = ${row.column('id')} and ${ref.column('archived_at')} is null`,
    order: (ref) => ['system', 'external_id'].map((name) => ({ by: ref.column(name), type: 'text' })),
  });
