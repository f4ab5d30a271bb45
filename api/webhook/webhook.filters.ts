import { filters, type Filters } from '../graph/filter.type.ts';
import { DeliveryState } from './delivery-state.ts';

export const deliveryFilters: Filters = filters('WebhookDelivery', {
  id: 'id',
  state: { words: DeliveryState, name: 'DeliveryState' },
  type: 'text',
  tries: 'int',
  dueAt: 'moment',
  createdAt: 'moment',
});

export const webhookFilters: Filters = filters('Webhook', {
  id: 'id',
  name: 'text',
  url: 'text',
  active: 'flag',
  createdAt: 'moment',
  updatedAt: 'moment',
});
