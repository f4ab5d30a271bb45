import * as v from 'valibot';

export type Literal = string | number | boolean;

/** How the text of a cell becomes a value; a text among `missing` becomes nothing. */
export interface Reading {
  as?: 'text' | 'integer' | 'number' | 'date' | 'time' | 'version' | 'slug';
  format?: string;
  missing?: readonly string[];
  choices?: Readonly<Record<string, Literal>>;
  oneOf?: readonly string[];
  within?: readonly [number, number];
  times?: number;
  decimalComma?: boolean;
}

/** One value of a record, told from a row. */
export type Value =
  | Literal
  | ({ column: string; unique?: boolean } & Reading)
  | ({ text: string } & Reading)
  | { join: readonly Value[]; with: string }
  | { first: readonly Value[] }
  | { list: readonly Value[] }
  | { split: string; at: string }
  | { hash: '*' | readonly string[] }
  | { days: readonly [Value, Value]; times?: number }
  | { steps: Value; upTo: readonly (readonly [number, Literal])[]; above: Literal }
  | { choose: readonly { when: Condition; take: Value }[]; otherwise?: Value }
  | { fields: Readonly<Record<string, Value>> }
  | { system: string; id: Value };

/** What is asked of a row before a value, a record or a refusal follows. */
export type Condition =
  | { column: string; is: readonly string[] }
  | { missing: Value }
  | { value: Value; above?: number; below?: number }
  | { any: readonly Condition[] }
  | { all: readonly Condition[] }
  | { not: Condition };

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const texts = v.array(v.string());
const literal = v.union([v.string(), v.number(), v.boolean()], 'must be a text, a number, true or false');

const reading = {
  as: v.exactOptional(v.picklist(['text', 'integer', 'number', 'date', 'time', 'version', 'slug'])),
  format: v.exactOptional(text),
  missing: v.exactOptional(texts),
  choices: v.exactOptional(v.record(v.string(), literal)),
  oneOf: v.exactOptional(texts),
  within: v.exactOptional(v.tuple([v.number(), v.number()])),
  times: v.exactOptional(v.number()),
  decimalComma: v.exactOptional(v.boolean()),
};

export const valueSchema: v.GenericSchema<Value> = v.lazy((input) => chosenBy(input, valueForms, literal));
export const conditionSchema: v.GenericSchema<Condition> = v.lazy((input) =>
  chosenBy(input, conditionForms, noCondition),
);

const valueForms: Readonly<Record<string, v.GenericSchema<Value>>> = {
  column: v.strictObject({ column: text, unique: v.exactOptional(v.boolean()), ...reading }),
  text: v.strictObject({ text, ...reading }),
  join: v.strictObject({ join: v.array(valueSchema), with: v.string() }),
  first: v.strictObject({ first: v.array(valueSchema) }),
  list: v.strictObject({ list: v.array(valueSchema) }),
  split: v.strictObject({ split: text, at: text }),
  hash: v.strictObject({ hash: v.union([v.literal('*'), texts], 'must be "*" or a list of columns') }),
  days: v.strictObject({ days: v.tuple([valueSchema, valueSchema]), times: v.exactOptional(v.number()) }),
  steps: v.strictObject({ steps: valueSchema, upTo: v.array(v.tuple([v.number(), literal])), above: literal }),
  choose: v.strictObject({
    choose: v.array(v.strictObject({ when: conditionSchema, take: valueSchema })),
    otherwise: v.exactOptional(valueSchema),
  }),
  fields: v.strictObject({ fields: v.record(v.string(), valueSchema) }),
  system: v.strictObject({ system: text, id: valueSchema }),
};

const conditionForms: Readonly<Record<string, v.GenericSchema<Condition>>> = {
  column: v.strictObject({ column: text, is: texts }),
  missing: v.strictObject({ missing: valueSchema }),
  value: v.strictObject({
    value: valueSchema,
    above: v.exactOptional(v.number()),
    below: v.exactOptional(v.number()),
  }),
  any: v.strictObject({ any: v.array(conditionSchema) }),
  all: v.strictObject({ all: v.array(conditionSchema) }),
  not: v.strictObject({ not: conditionSchema }),
};

const noCondition: v.GenericSchema<Condition> = v.never(
  `must be a condition: ${Object.keys(conditionForms).join(', ')}`,
);

type Forms<T> = Readonly<Record<string, v.GenericSchema<T>>>;

function chosenBy<T>(input: unknown, forms: Forms<T>, otherwise: v.GenericSchema<T>): v.GenericSchema<T> {
  if (typeof input !== 'object' || input === null) return otherwise;
  const form = Object.keys(forms).find((word) => word in input);
  if (form !== undefined) return forms[form] ?? otherwise;
  return v.never(`must have one of the words ${Object.keys(forms).join(', ')}`);
}
