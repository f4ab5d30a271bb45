import { snakeCase } from '../graph/graph.ts';
import type { Row, Sql } from '../graph/node.ts';
import type { Form } from './form.ts';

/** A column as rows of a call fill it. */
export interface Column {
  /** Its name in the entity, and so in events. */
  readonly field: string;
  /** Its name in the input; none where the kind reads it itself. */
  readonly given?: string;
  readonly name: string;
  readonly form: Form;
  /** What null makes of it; a column without cannot be cleared. */
  readonly cleared?: { readonly to: unknown };
  /** What a new record has when the row leaves it out; a column without must be given. */
  readonly standard?: { readonly is: (moment: string) => unknown };
  /** What becomes of a known record, where it is not simply the value given or else the value kept. */
  readonly next?: (change: Change) => Sql;
}

/** One column of one row that is compared with its record. */
export interface Change {
  readonly told: (field: string) => Sql;
  readonly given: (field: string) => Sql;
  readonly kept: Row;
  readonly moment: Sql;
}

type Special = Partial<Pick<Column, 'given' | 'name' | 'next'>>;

const always = (value: unknown) => ({ is: () => value });

/** A column that may stay empty. */
export const optional = (field: string, form: Form, special: Special = {}): Column => {
  const empty = form.type.endsWith('[]') ? [] : null;
  return { ...needed(field, form, special), cleared: { to: empty }, standard: always(empty) };
};

/** A column without which there is no record. */
export const needed = (field: string, form: Form, special: Special = {}): Column => ({
  field,
  given: field,
  name: snakeCase(field),
  form,
  ...special,
});

/** A column that always has a value, though nobody must give it. */
export const settled = (field: string, form: Form, standard: unknown): Column => ({
  ...needed(field, form),
  standard: typeof standard === 'function' ? { is: standard as () => unknown } : always(standard),
});

/** A column that the kind reads from its rows itself. */
export const told = (column: Column): Column => {
  const { given: _, ...rest } = column;
  return rest;
};
