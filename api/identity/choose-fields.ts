import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { Refusal } from '../refusal.ts';
import type { RowText } from './ledger.ts';
import type { ChosenField } from './summary.ts';
import { columnOf, fieldsOf, seen } from './table.ts';

/** Whose value a field is to have. */
export interface Pick {
  readonly field: string;
  readonly from: string;
}

export interface Choice extends ChosenField {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where the value of one field is told together with another, it comes along. */
const companions: Readonly<Record<string, string>> = { stageSince: 'stage' };

/**
 * Field by field whose value the survivor is to have: the one picked; else its own; where it has none, that of the first
 * absorbed record that has one; and of lists all that anybody has, its own first.
 */
export function chooseFields(meta: EntityMetadata, rows: readonly RowText[], picks: readonly Pick[]): Choice[] {
  const fields = fieldsOf(meta);
  refuseUnknown(fields, rows, picks);
  const pickOf = (field: string): string | undefined => picks.find((pick) => pick.field === field)?.from.toLowerCase();
  return fields.map((field) => {
    const picked = pickOf(field.name) ?? pickOf(companions[field.name] ?? '');
    return choiceOf(field, rows, picked);
  });
}

function refuseUnknown(fields: readonly EntityProperty[], rows: readonly RowText[], picks: readonly Pick[]): void {
  picks.forEach(({ field, from }, place) => {
    const path = ['picks', String(place)];
    if (!fields.some(({ name }) => name === field))
      throw new Refusal('INVALID', `There is no field ${field} to pick.`, { path: [...path, 'field'] });
    if (!rows.some((row) => row['id'] === from.toLowerCase()))
      throw new Refusal('NOT_FOUND', 'Pick from one of the records that are merged.', { path: [...path, 'from'] });
    if (picks.findIndex((other) => other.field === field) < place)
      throw new Refusal('CONFLICT', `${field} is picked twice.`, { path: [...path, 'field'] });
  });
}

function choiceOf(field: EntityProperty, rows: readonly RowText[], picked: string | undefined): Choice {
  const column = columnOf(field);
  const values = rows.map((row) => ({ record: String(row['id']), value: row[column] ?? null }));
  const { from, value } = picked === undefined ? usual(values) : pickedOf(values, picked);
  const before = values[0]?.value ?? null;
  return {
    ...{ field: field.name, column, from, before, after: value, changed: !same(before, value) },
    value: textOf(field, value),
    candidates: values.map(({ record, value: candidate }) => ({ record, value: textOf(field, candidate) })),
  };
}

interface Held {
  readonly record: string;
  readonly value: unknown;
}

interface Taken {
  readonly from: string | null;
  readonly value: unknown;
}

const pickedOf = (values: readonly Held[], picked: string): Taken => ({
  from: picked,
  value: values.find(({ record }) => record === picked)?.value ?? null,
});

function usual(values: readonly Held[]): Taken {
  const [own] = values;
  if (Array.isArray(own?.value)) return joined(values);
  const { record, value } = values.find((held) => !isEmpty(held.value)) ?? own ?? { record: null, value: null };
  return { from: record, value };
}

function joined(values: readonly Held[]): Taken {
  const lists = values.map(({ value }) => (Array.isArray(value) ? value : []));
  const all = [...new Set(lists.flat())];
  const whole = lists.findIndex((list) => same(list, all));
  return { from: values[whole]?.record ?? null, value: all };
}

const isEmpty = (value: unknown): boolean => value === null || value === '';

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function textOf(field: EntityProperty, value: unknown): string | null {
  const told = seen(field, value);
  return told === null ? null : JSON.stringify(told);
}
