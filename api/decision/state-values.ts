import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';
import { checked, checkedOrEmpty } from '../write/checked.ts';
import { nameOf, text } from '../write/form.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { Value } from './value.entity.ts';

export interface StatedValue {
  /** The value it words anew; without it, the one with this name, or a new one. */
  readonly id?: Maybe<string>;
  readonly name: string;
  readonly means: string;
  readonly looksLike?: Maybe<string>;
}

const mostValues = 20;

/** Words the values as stated, in this order; those that are not stated are retired, and keep their ids. */
export async function stateValues(em: EntityManager, stated: readonly StatedValue[]): Promise<Value[]> {
  if (stated.length > mostValues) {
    throw new Refusal('TOO_MANY', `At most ${mostValues} values; these are ${stated.length}.`, { path: ['values'] });
  }
  const known = await em.find(Value, {});
  const values = stated.map((each, rank) => wordedIn(em, known, { ...wordsOf(each, rank), rank }));
  const names = new Set(values.map(({ name }) => name.toLowerCase()));
  if (names.size < values.length) throw new Refusal('CONFLICT', 'Each value once.', { path: ['values'] });
  for (const value of known) value.retired = !values.includes(value);
  return values;
}

interface Wording {
  readonly id: string | undefined;
  readonly name: string;
  readonly means: string;
  readonly looksLike: string | null;
  readonly rank: number;
}

function wordsOf({ id, name, means, looksLike }: StatedValue, at: number): Omit<Wording, 'rank'> {
  const path = ['values', String(at)];
  return {
    id: id == null ? undefined : idOf(id, { path: [...path, 'id'], noun: 'value' }),
    name: checked(nameOf(500), name, [...path, 'name']),
    means: checked(nameOf(100_000), means, [...path, 'means']),
    looksLike: checkedOrEmpty(text(100_000), looksLike ?? null, [...path, 'looksLike']),
  };
}

function wordedIn(em: EntityManager, known: readonly Value[], { id, ...wording }: Wording): Value {
  const value = known.find((each) => (id ? each.id === id : sameName(each.name, wording.name)));
  if (id && !value) throw unknown({ path: ['values', String(wording.rank), 'id'], noun: 'value' });
  return value ? Object.assign(value, wording) : em.create(Value, wording);
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
