import { sql } from 'kysely';
import type { Key, Row, Rows, Sql } from '../graph/node.ts';

/** Cards that were deleted are kept, so that deleting can be undone, but never read. */
export const liveCards = (where: (card: Row) => Sql, order?: (card: Row) => readonly Key[]): Rows => ({
  of: sql`card`,
  where: (card) => sql`${card.column('archived_at')} is null and ${where(card)}`,
  order: order ?? byRank,
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
