import { sql } from 'kysely';
import { type Bulk, changedIn, newIn } from '../write/bulk.ts';
import { externalRefs } from '../write/external-refs.ts';
import type { Kind, Part } from '../write/kind.ts';
import { links } from '../write/links.ts';
import type { Target } from '../write/reference.ts';
import { rowsOf } from '../write/writing.ts';
import { arrangeCards } from './arrange-cards.ts';
import { type CardFields, cardColumns, readCard } from './card-fields.ts';

const tied = (field: string, target: Target): Part =>
  links({ field, table: `card_${target}`, owner: 'card_id', column: `${target}_id`, target });

/** Whoever kept the text of a board learns that it is old. */
const countBoards: Part = {
  compare: async () => {},
  write: async (bulk: Bulk) => {
    const ids = [...newIn(bulk), ...changedIn(bulk)].map(({ id }) => id);
    if (ids.length === 0) return;
    await rowsOf(
      bulk.writing,
      sql`update storyboard set board_version = board_version + 1
      where id in (select storyboard_id from card where id = any(${ids}::uuid[]))`,
    );
  },
  told: () => ({}),
};

/** Cards as they are written in bulk: on one board, or each on its own where the call names none. */
export const cards = (storyboard?: string): Kind<CardFields> => ({
  type: 'TouchpointCard',
  table: 'card',
  noun: 'card',
  tracked: true,
  identity: { by: 'ref', target: 'card' },
  columns: cardColumns,
  parts: [
    externalRefs('card'),
    tied('concernedRoles', 'role'),
    tied('values', 'value'),
    tied('outcomes', 'outcome'),
    countBoards,
  ],
  read: (draft) => {
    if (storyboard) draft.values['storyboard'] = storyboard;
    readCard(draft);
  },
  arrange: arrangeCards,
});
