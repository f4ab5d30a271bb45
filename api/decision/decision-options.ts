import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';
import { checked, checkedOrEmpty } from '../write/checked.ts';
import { nameOf, text, whole } from '../write/form.ts';
import { findAll } from '../write/find-all.ts';
import type { Maybe } from '../write/reference.ts';
import { Value } from './value.entity.ts';

export interface StatedFit {
  readonly value: string;
  readonly score: number;
  readonly why?: Maybe<string>;
}

export interface StatedOption {
  readonly label: string;
  readonly fits?: Maybe<readonly StatedFit[]>;
}

export interface WeighedOption {
  readonly label: string;
  readonly chosen: boolean;
  readonly rank: number;
  readonly fits: readonly { readonly value: Value; readonly score: number; readonly why: string | null }[];
}

const mostOptions = 20;

/** The ways to decide, each weighed by values; at most one of them is chosen. */
export async function weighOptions(
  em: EntityManager,
  stated: readonly StatedOption[],
  chosen: Maybe<number>,
): Promise<WeighedOption[]> {
  if (stated.length === 0)
    throw new Refusal('REQUIRED', 'A decision needs at least one option.', { path: ['options'] });
  if (stated.length > mostOptions) {
    throw new Refusal('TOO_MANY', `At most ${mostOptions} options; these are ${stated.length}.`, { path: ['options'] });
  }
  if (chosen != null && !stated[chosen]) {
    throw new Refusal('OUT_OF_RANGE', `The options are 0 to ${stated.length - 1}.`, { path: ['chosen'] });
  }
  const options: WeighedOption[] = [];
  for (const [rank, { label, fits }] of stated.entries()) {
    const path = ['options', String(rank)];
    const named = checked(nameOf(1000), label, [...path, 'label']);
    options.push({ label: named, chosen: rank === chosen, rank, fits: await weigh(em, fits ?? [], [...path, 'fits']) });
  }
  return options;
}

async function weigh(em: EntityManager, fits: readonly StatedFit[], path: string[]): Promise<WeighedOption['fits']> {
  const values = await findAll(em, Value, { ids: fits.map(({ value }) => value), path, noun: 'value' });
  if (values.length < fits.length) throw new Refusal('CONFLICT', 'Each value is weighed once an option.', { path });
  return fits.map(({ score, why }, at) => ({
    value: values[at] as Value,
    score: checked(whole(-2, 2), score, [...path, String(at), 'score']),
    why: checkedOrEmpty(text(100_000), why ?? null, [...path, String(at), 'why']),
  }));
}
