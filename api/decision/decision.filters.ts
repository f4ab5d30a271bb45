import { accountFilters } from '../account/account.filters.ts';
import { filters, type Filters } from '../graph/filter.type.ts';
import { DecisionResult } from '../vocabulary.ts';

export const valueFilters: Filters = filters('Value', { id: 'id', name: 'text', retired: 'flag' });

export const decisionFilters: Filters = filters('Decision', {
  id: 'id',
  question: 'text',
  decidedAt: 'moment',
  reviewOn: 'day',
  result: { words: DecisionResult, name: 'DecisionResult' },
  createdAt: 'moment',
  account: { one: () => accountFilters, sorts: ['name', 'stage'] },
});
