import { accountFilters } from '../account/account.filters.ts';
import { filters, type Filters } from '../graph/filter.type.ts';
import { IdeaState } from '../vocabulary.ts';

export const ideaFilters: Filters = filters('Idea', {
  id: 'id',
  title: 'text',
  body: 'text',
  state: { words: IdeaState, name: 'IdeaState' },
  createdAt: 'moment',
  account: { one: () => accountFilters, sorts: ['name', 'stage'] },
});
