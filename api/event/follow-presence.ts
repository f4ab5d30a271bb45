import { Refusal } from '../refusal.ts';
import type { Asked } from './follow.ts';
import type { Present } from './presence.ts';

export const followPresence = (_asked: Asked): AsyncIterable<readonly Present[]> => {
  throw new Refusal('UNAVAILABLE', 'Streams are not open yet.');
};
