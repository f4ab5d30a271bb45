import { accountFilters } from '../account/account.filters.ts';
import { filters, type Filters } from '../graph/filter.type.ts';
import { OutcomeState, Pillar } from '../vocabulary.ts';

export const outcomeFilters: Filters = filters('Outcome', {
  id: 'id',
  pillar: { words: Pillar, name: 'Pillar' },
  statement: 'text',
  state: { words: OutcomeState, name: 'OutcomeState' },
  agreedOn: 'day',
  dueOn: 'day',
  confirmedByCustomer: 'flag',
  createdAt: 'moment',
  account: { one: () => accountFilters, sorts: ['name', 'stage'] },
});
