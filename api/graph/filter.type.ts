import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateTime, Day } from '../scalar.ts';

type Constructor = new () => object;
type Declared = () => unknown;

/** What a filterable field holds; an enum is given with its GraphQL name. */
export type Filterable =
  | 'id'
  | 'text'
  | 'texts'
  | 'int'
  | 'float'
  | 'flag'
  | 'moment'
  | 'day'
  | { readonly words: object; readonly name: string }
  | { readonly one: () => Filters; readonly sorts?: readonly string[] }
  | { readonly many: () => Filters };

/** The inputs of a list: what to keep, what to ask of it as a relation, and in which order. */
export interface Filters {
  readonly where: Constructor;
  readonly quantified: Constructor;
  readonly orderBy: Constructor;
}

const made = new Map<string, Constructor>();

/** One registry of fields makes both inputs: `XWhere` and `XOrderBy`. */
export function filters(name: string, fields: Readonly<Record<string, Filterable>>): Filters {
  const where = named(`${name}Where`);
  for (const [field, kind] of Object.entries(fields)) {
    add(where, field, filterOf(kind), `Keeps ${sentence(name)} by ${words(field)}.`);
  }
  add(where, 'and', () => [where], 'All of these must hold; an empty list always holds.');
  add(where, 'or', () => [where], 'At least one of these must hold; an empty list never holds.');
  add(where, 'not', () => where, 'This must not hold.');
  InputType(`${name}Where`, { description: `Which ${sentence(name)} to keep; all fields given must hold.` })(where);
  return { where, quantified: quantifiedInput(name, where), orderBy: orderInput(name, fields) };
}

function orderInput(name: string, fields: Readonly<Record<string, Filterable>>): Constructor {
  const sortable = Object.entries(fields).flatMap(([field, kind]) => sortsOf(field, kind));
  const keys = Object.fromEntries(sortable.map((field) => [upper(field), field]));
  const valuesConfig = Object.fromEntries(
    sortable.map((field) => [upper(field), { description: `By ${words(field)}.` }]),
  );
  registerEnumType(keys, {
    name: `${name}OrderField`,
    description: `What ${sentence(name)} can be sorted by.`,
    valuesConfig,
  });
  const input = named(`${name}OrderBy`);
  Field(() => keys, { description: 'What to sort by.' })(input.prototype, 'field');
  Field(() => OrderDirection, { description: 'Which way.', defaultValue: 'ASC' })(input.prototype, 'direction');
  InputType(`${name}OrderBy`, {
    description: `An order of ${sentence(name)}; unknown values come last when ascending.`,
  })(input);
  return input;
}

/** Ascending or descending. */
export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list runs.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } },
});

/** What a field lets people sort by: itself, or the fields of the one record it names, as `account.name`. */
function sortsOf(field: string, kind: Filterable): string[] {
  if (typeof kind !== 'object') return kind === 'texts' || kind === 'id' ? [] : [field];
  if ('one' in kind) return (kind.sorts ?? []).map((related) => `${field}.${related}`);
  return 'words' in kind ? [field] : [];
}

/** What is plain is made at once; a related type may not exist yet and is asked for when the schema is built. */
function filterOf(kind: Filterable): Declared {
  if (typeof kind !== 'object') return constant(scalarFilters[kind]());
  if ('one' in kind) return () => kind.one().where;
  if ('many' in kind) return () => kind.many().quantified;
  return constant(comparison(`${kind.name}Filter`, () => kind.words, ['eq', 'ne', 'in', 'isNull']));
}

const constant =
  (input: Constructor): Declared =>
  () =>
    input;

const ordered = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'isNull'] as const;
const scalarFilters: Record<Extract<Filterable, string>, () => Constructor> = {
  id: () => comparison('IDFilter', () => ID, ['eq', 'ne', 'in', 'isNull']),
  text: () => comparison('StringFilter', () => String, ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull']),
  texts: () => comparison('StringListFilter', () => String, ['has', 'isEmpty']),
  int: () => comparison('IntFilter', () => Int, ordered),
  float: () => comparison('FloatFilter', () => Float, ordered),
  flag: () => comparison('BooleanFilter', () => Boolean, ['eq']),
  moment: () => comparison('DateTimeFilter', () => DateTime, ordered),
  day: () => comparison('DateFilter', () => Day, ordered),
};

const meanings = {
  eq: 'Equal to this.',
  ne: 'Other than this, or unknown.',
  in: 'One of these; an empty list matches nothing.',
  lt: 'Less than this.',
  lte: 'At most this.',
  gt: 'More than this.',
  gte: 'At least this.',
  contains: 'Holds this text, in upper or lower case.',
  startsWith: 'Begins with this text, in upper or lower case.',
  has: 'One of the values is this.',
  isNull: 'Unknown when true, known when false.',
  isEmpty: 'No value at all when true, at least one when false.',
} as const;

function comparison(name: string, type: Declared, operators: readonly (keyof typeof meanings)[]): Constructor {
  const known = made.get(name);
  if (known) return known;
  const input = named(name);
  for (const operator of operators) {
    const flag = operator === 'isNull' || operator === 'isEmpty';
    add(input, operator, flag ? () => Boolean : operator === 'in' ? () => [type()] : type, meanings[operator]);
  }
  const ofMerged = name === 'IDFilter' ? ' The id of a merged account or person means its survivor.' : '';
  InputType(name, {
    description: `How a value compares; all that is given must hold, and null is refused.${ofMerged}`,
  })(input);
  return input;
}

function quantifiedInput(name: string, where: Constructor): Constructor {
  const input = named(`${name}ListFilter`);
  add(input, 'some', () => where, 'At least one of the records is such.');
  add(input, 'every', () => where, 'No record is other than such.');
  add(input, 'none', () => where, 'None of the records is such.');
  InputType(`${name}ListFilter`, {
    description:
      `How the related ${sentence(name)} are; all that is given must hold. Each of some, every and none costs 100 times ` +
      'its depth in the filter, twice that beside totalCount.',
  })(input);
  return input;
}

function named(name: string): Constructor {
  const input = { [name]: class {} }[name] as Constructor;
  made.set(name, input);
  return input;
}

function add(input: Constructor, field: string, type: Declared, description: string): void {
  Field(type as never, { nullable: true, description })(input.prototype, field);
}

const words = (field: string): string =>
  field.replace('.', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const sentence = (name: string): string => `${words(name).trim()} records`;
const upper = (field: string): string => words(field).replaceAll(' ', '_').toUpperCase();
