import { filters, type Filters } from '../graph/filter.type.ts';
import { roleFilters } from '../account/account.filters.ts';
import { Channel, JourneyStage, ReleaseState } from '../vocabulary.ts';
import { valueFilters } from '../decision/decision.filters.ts';

const epicFilters: Filters = filters('Epic', {
  id: 'id',
  name: 'text',
  stage: { words: JourneyStage, name: 'JourneyStage' },
});

export const storyboardFilters: Filters = filters('Storyboard', {
  id: 'id',
  name: 'text',
  lineOfBusiness: 'text',
  createdAt: 'moment',
  updatedAt: 'moment',
  archivedAt: 'moment',
});

export const releaseFilters: Filters = filters('Release', {
  id: 'id',
  name: 'text',
  state: { words: ReleaseState, name: 'ReleaseState' },
  startsOn: 'day',
  endsOn: 'day',
});

export const cardFilters: Filters = filters('Card', {
  id: 'id',
  title: 'text',
  body: 'text',
  persona: 'text',
  stage: { words: JourneyStage, name: 'JourneyStage' },
  channel: { words: Channel, name: 'Channel' },
  impact: 'int',
  effort: 'int',
  frictionDelay: 'int',
  frictionQuality: 'int',
  frictionExpertise: 'int',
  frictionRisk: 'int',
  tags: 'texts',
  createdAt: 'moment',
  updatedAt: 'moment',
  epic: { one: () => epicFilters },
  release: { one: () => releaseFilters },
  ownerRole: { one: () => roleFilters },
  concernedRoles: { many: () => roleFilters },
  values: { many: () => valueFilters },
});
