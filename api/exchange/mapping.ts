import * as v from 'valibot';
import { boardTargets, knownFields, targets, type Target } from './contract-inputs.ts';
import { Unreadable } from './unreadable.ts';
import { conditionSchema, valueSchema, type Condition, type Value } from './value-grammar.ts';

type Fields = Readonly<Record<string, Value>>;

/** One kind of record that rows become: from every row, once for each named column, or `once` a file. */
export interface Write {
  to: Target;
  fields?: Fields;
  once?: readonly Fields[];
  each?: readonly string[];
  needs?: readonly string[];
  when?: Condition;
  sorted?: boolean;
}

/** A second table that lies beside the file and lends its columns to every row, as `<name>.<column>`. */
export interface Beside {
  name: string;
  file: string;
  by: string;
  columns: readonly string[];
}

/** How the rows of one kind of file become records. */
export interface Mapping {
  kind: string;
  about: string;
  reads: { format: 'table' | 'stories'; columns: readonly string[]; beside?: Beside; guarded?: boolean };
  missing?: readonly string[];
  corrections?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  refuse?: readonly { when: Condition; because: string }[];
  notes?: readonly { when: Condition; say: string }[];
  storyboard?: { name: string; lineOfBusiness?: string };
  writes: readonly Write[];
}

const texts = v.array(v.string());
const fields = v.record(v.string(), valueSchema);

const writeSchema = v.strictObject({
  to: v.picklist(targets),
  fields: v.exactOptional(fields),
  once: v.exactOptional(v.array(fields)),
  each: v.exactOptional(texts),
  needs: v.exactOptional(texts),
  when: v.exactOptional(conditionSchema),
  sorted: v.exactOptional(v.boolean()),
});

const besideSchema = v.strictObject({ name: v.string(), file: v.string(), by: v.string(), columns: texts });

const mappingSchema: v.GenericSchema<unknown, Mapping> = v.strictObject({
  kind: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  about: v.string(),
  reads: v.strictObject({
    format: v.picklist(['table', 'stories']),
    columns: texts,
    beside: v.exactOptional(besideSchema),
    guarded: v.exactOptional(v.boolean()),
  }),
  missing: v.exactOptional(texts),
  corrections: v.exactOptional(v.record(v.string(), v.record(v.string(), v.string()))),
  refuse: v.exactOptional(v.array(v.strictObject({ when: conditionSchema, because: v.string() }))),
  notes: v.exactOptional(v.array(v.strictObject({ when: conditionSchema, say: v.string() }))),
  storyboard: v.exactOptional(v.strictObject({ name: v.string(), lineOfBusiness: v.exactOptional(v.string()) })),
  writes: v.pipe(v.array(writeSchema), v.minLength(1, 'must say at least one record')),
});

/** A mapping out of its JSON text, or one sentence for everything that is wrong with it. */
export function parseMapping(text: string, name: string): Mapping {
  const parsed = v.safeParse(mappingSchema, readJson(text, name));
  if (!parsed.success) throw new Unreadable([`${name} is no mapping:`, ...parsed.issues.map(issueLine)].join('\n  '));
  const wrong = [...unknownFields(parsed.output), ...homelessCards(parsed.output)];
  if (wrong.length > 0) throw new Unreadable([`${name} is no mapping:`, ...wrong].join('\n  '));
  return parsed.output;
}

function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Unreadable(`${name} is no JSON: ${error.message}.`);
  }
}

function issueLine(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the mapping';
  if (issue.expected === 'never')
    return `${place}: ${issue.type === 'never' ? issue.message : 'this word is unknown here'}`;
  if (issue.received === 'undefined') return `${place}: is missing`;
  return `${place}: ${issue.message}`;
}

function unknownFields(mapping: Mapping): string[] {
  return mapping.writes.flatMap((write, index) => {
    const known = knownFields(write.to);
    const named = [...(write.fields ? [write.fields] : []), ...(write.once ?? [])].flatMap(Object.keys);
    const wrong = [...named, ...(write.needs ?? [])].filter((field) => !known.includes(field));
    const place = `writes.${index}`;
    if (!write.fields === !write.once) return [`${place}: needs either "fields" or "once"`];
    return wrong.map((field) => `${place}: ${write.to} have no field "${field}"; they have ${known.join(', ')}`);
  });
}

function homelessCards(mapping: Mapping): string[] {
  const onBoard = mapping.writes.some(({ to }) => boardTargets.includes(to));
  return onBoard && !mapping.storyboard ? ['storyboard: is missing, and epics, releases and cards need one'] : [];
}
