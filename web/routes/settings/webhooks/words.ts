import type { Attempt, Delivery, Listed } from './webhooks.query.ts';

export const stateWords = { WAITING: 'Waiting', DELIVERED: 'Delivered', DEAD: 'Given up' } as const;
export type State = keyof typeof stateWords;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "in 7 minutes", "2 hours ago", "now": tries lie seconds to a day apart. */
export function soon(moment: string, now: Date): string {
  const seconds = (Date.parse(moment) - now.getTime()) / 1000;
  const [unit, length] = units.find(([, least]) => Math.abs(seconds) >= least) ?? ['minute', 60];
  return Math.abs(seconds) < 60 ? 'now' : relative.format(Math.round(seconds / length), unit);
}

/** What a webhook tells of, as the end of a sentence. */
export function subject({ events, fields }: Pick<Listed, 'events' | 'fields'>): string {
  const records = events.join(', ');
  return fields ? `${records}, when ${fields.join(' or ')} changes` : records;
}

/** How one try went, in a few words. */
export function outcome({ status, error, response }: Pick<Attempt, 'status' | 'error' | 'response'>): string {
  const words = error ?? `It answered ${status}.`;
  return response ? `${words} “${response}”` : words;
}

/** "Account updated" */
export const happened = ({ event }: Delivery): string => `${event.type} ${event.action.toLowerCase()}`;

/** The finding of the list: what needs somebody comes first. */
export function finding(webhooks: readonly Listed[]): string {
  const dead = webhooks.filter((one) => one.dead.totalCount > 0).length;
  if (dead > 0) return `${dead} of ${webhooks.length} webhooks gave something up`;
  const telling = webhooks.filter(({ active }) => active).length;
  if (telling === 0) return 'No webhook tells other systems';
  return `${telling} ${telling === 1 ? 'webhook tells' : 'webhooks tell'} other systems`;
}
