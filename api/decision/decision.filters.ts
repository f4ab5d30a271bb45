import { accountFilters, roleFilters } from '../account/account.filters.ts';
import { filters, type Filters } from '../graph/filter.type.ts';
import { DecisionResult } from '../vocabulary.ts';

export const valueFilters: Filters = filters('Value', { id: 'id', name: 'text', retired: 'flag' });

export const frameworkFilters: Filters = filters('Framework', {
  id: 'id',
  version: 'int',
  purpose: 'text',
  effectiveFrom: 'moment',
  createdAt: 'moment',
});

export const factNeedFilters: Filters = filters('FactNeed', {
  id: 'id',
  key: 'text',
  question: 'text',
  maxAgeDays: 'int',
  createdAt: 'moment',
  updatedAt: 'moment',
  neededBy: { many: () => roleFilters },
});

export const decisionFilters: Filters = filters('Decision', {
  id: 'id',
  question: 'text',
  decidedAt: 'moment',
  reviewOn: 'day',
  result: { words: DecisionResult, name: 'DecisionResult' },
  createdAt: 'moment',
  account: { one: () => accountFilters, sorts: ['name', 'stage'] },
});
