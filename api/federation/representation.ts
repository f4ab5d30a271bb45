import { uuidOrNull } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import { entityNames } from './entity.type.ts';

const most = 1000;

interface Known {
  readonly type: string;
  readonly id: string | null;
}

/** The ids in representations; null for texts that are no id of ours. */
export const idsIn = (representations: unknown): (string | null)[] => knownIn(representations).map(({ id }) => id);

export const typesIn = (representations: unknown): string[] => knownIn(representations).map(({ type }) => type);

function knownIn(representations: unknown): Known[] {
  const given = representations as unknown[];
  if (given.length <= most) return given.map(known);
  throw new Refusal('TOO_MANY', `Ask for at most ${most} records at once.`, { path: ['representations'] });
}

function known(representation: unknown, index: number): Known {
  const said = typeof representation === 'object' && representation !== null ? representation : {};
  const type = textIn(said, '__typename', index);
  const id = uuidOrNull(textIn(said, 'id', index));
  if (entityNames.includes(type)) return { type, id };
  const sentence = `No other graph can hang on ${type.slice(0, 80)}; only on ${entityNames.join(', ')}.`;
  throw new Refusal('INVALID', sentence, { path: placeOf(index, '__typename') });
}

function textIn(said: object, name: string, index: number): string {
  const text = (said as Readonly<Record<string, unknown>>)[name];
  if (typeof text === 'string') return text;
  throw new Refusal('REQUIRED', `A representation needs its ${name}, a text.`, { path: placeOf(index, name) });
}

const placeOf = (index: number, name: string): string[] => ['representations', String(index), name];
