import { roleFilters } from '../account/account.filters.ts';
import { filters, type Filters } from '../graph/filter.type.ts';
import { Access, Side } from '../vocabulary.ts';

export const memberFilters: Filters = filters('Member', {
  id: 'id',
  name: 'text',
  email: 'text',
  access: { words: Access, name: 'Access' },
  createdAt: 'moment',
  updatedAt: 'moment',
});

export const apiKeyFilters: Filters = filters('ApiKey', {
  id: 'id',
  name: 'text',
  createdAt: 'moment',
  expiresAt: 'moment',
  lastUsedAt: 'moment',
  rotatedAt: 'moment',
  revokedAt: 'moment',
});

export const divisionFilters: Filters = filters('Division', {
  id: 'id',
  key: 'text',
  name: 'text',
  side: { words: Side, name: 'Side' },
  rank: 'int',
  roles: { many: () => roleFilters },
});
