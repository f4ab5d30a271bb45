import { Refusal } from '../refusal.ts';
import { isUuid } from './reference.ts';

interface Place {
  readonly path: readonly string[];
  readonly noun: string;
}

/** Text that is no UUID names no record; ids are compared in lower case. */
export function idOf(text: string, place: Place): string {
  if (isUuid(text)) return text.toLowerCase();
  throw unknown(place);
}

/** Ids, each once, in the order given. */
export function idsOf(texts: readonly string[], { path, noun, most }: Place & { readonly most: number }): string[] {
  if (texts.length > most) throw new Refusal('TOO_MANY', `At most ${most}; these are ${texts.length}.`, { path });
  return [...new Set(texts.map((text, at) => idOf(text, { path: [...path, String(at)], noun })))];
}

/** Unknown and foreign ids are answered alike. */
export const unknown = ({ path, noun }: Place): Refusal =>
  new Refusal('NOT_FOUND', `No ${noun} has this id.`, { path });
