import { sql } from 'kysely';
import { paged, type Row, shape, type Sql } from '../../graph/node.ts';
import { callerId } from '../../graph/slot.ts';

/** What everybody shares, and what the caller keeps alone. */
const visible = (view: Row): Sql => sql`(${view.column('shared')} or ${view.column('owner_id')} = ${callerId}::uuid)`;

export const savedViewShape = shape('SavedView', { entity: 'SavedView', live: visible });

export const savedViews = paged('views', (board) => ({
  of: sql`saved_view`,
  where: (view) => sql`${view.column('storyboard_id')} = ${board.column('id')} and ${visible(view)}`,
  order: (view) => [{ by: sql`lower(${view.column('name')})`, type: 'text' }],
}));
