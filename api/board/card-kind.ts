import { externalRefs } from '../write/external-refs.ts';
import type { Kind, Part } from '../write/kind.ts';
import { links } from '../write/links.ts';
import type { Target } from '../write/reference.ts';
import { arrangeCards } from './arrange-cards.ts';
import { type CardFields, cardColumns, readCard } from './card-fields.ts';

const tied = (field: string, target: Target): Part =>
  links({
    ...{ field, table: `card_${target}`, owner: 'card_id', column: `${target}_id`, target },
    hidesArchived: target === 'outcome',
  });

/** Cards as they are written in bulk: on one board, or each on its own where the call names none. */
export const cards = (storyboard?: string): Kind<CardFields> => ({
  type: 'TouchpointCard',
  table: 'card',
  noun: 'card',
  tracked: true,
  stamps: ['created_at', 'updated_at'],
  identity: { by: 'ref', target: 'card' },
  columns: cardColumns,
  parts: [externalRefs('card'), tied('concernedRoles', 'role'), tied('values', 'value'), tied('outcomes', 'outcome')],
  read: (draft) => {
    if (storyboard) draft.values['storyboard'] = storyboard;
    readCard(draft);
  },
  arrange: arrangeCards,
});
