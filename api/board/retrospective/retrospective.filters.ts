import { filters, type Filters } from '../../graph/filter.type.ts';
import { RetrospectiveState } from '../../vocabulary.ts';
import { releaseFilters, storyboardFilters } from '../board.filters.ts';

export const retrospectiveFilters: Filters = filters('Retrospective', {
  id: 'id',
  state: { words: RetrospectiveState, name: 'RetrospectiveState' },
  heldOn: 'day',
  reviewed: 'flag',
  openPromiseCount: 'int',
  createdAt: 'moment',
  release: { one: () => releaseFilters, sorts: ['name', 'endsOn'] },
  storyboard: { one: () => storyboardFilters, sorts: ['name'] },
});
