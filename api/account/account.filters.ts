import { filters, type Filters } from '../graph/filter.type.ts';
import { interactionFilters } from '../timeline/interaction.filters.ts';
import { outcomeFilters } from '../outcome/outcome.filters.ts';
import { JourneyStage, Side } from '../vocabulary.ts';
import { divisionFilters } from '../workspace/workspace.filters.ts';

export const personFilters: Filters = filters('Person', {
  id: 'id',
  fullName: 'text',
  emails: 'texts',
  phones: 'texts',
  side: { words: Side, name: 'Side' },
  title: 'text',
  region: 'text',
  createdAt: 'moment',
  updatedAt: 'moment',
  manager: { one: () => personFilters, sorts: ['fullName'] },
  roles: { many: () => accountRoleFilters },
});

export const accountFilters: Filters = filters('Account', {
  id: 'id',
  name: 'text',
  domains: 'texts',
  phones: 'texts',
  industry: 'text',
  tags: 'texts',
  stage: { words: JourneyStage, name: 'JourneyStage' },
  stageSince: 'moment',
  location: 'text',
  employees: 'int',
  annualRevenue: 'float',
  foundedYear: 'int',
  lastInteractionAt: 'moment',
  createdAt: 'moment',
  updatedAt: 'moment',
  parent: { one: () => accountFilters, sorts: ['name'] },
  children: { many: () => accountFilters },
  roles: { many: () => accountRoleFilters },
  timeline: { many: () => interactionFilters },
  outcomes: { many: () => outcomeFilters },
});

export const roleFilters: Filters = filters('Role', {
  id: 'id',
  key: 'text',
  name: 'text',
  code: 'text',
  side: { words: Side, name: 'Side' },
  rank: 'int',
  division: { one: () => divisionFilters, sorts: ['name'] },
});

export const accountRoleFilters: Filters = filters('AccountRole', {
  id: 'id',
  title: 'text',
  influence: 'int',
  from: 'day',
  to: 'day',
  primary: 'flag',
  account: { one: () => accountFilters },
  person: { one: () => personFilters },
  role: { one: () => roleFilters },
});
