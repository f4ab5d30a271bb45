import * as v from 'valibot';
import {
  Channel,
  Direction,
  FrictionKind,
  InteractionKind,
  JourneyStage,
  MilestoneKind,
  ReleaseState,
  Side,
  SurveyKind,
} from '../vocabulary.ts';

const text = v.string();
const texts = v.array(text);
const stage = v.enum(JourneyStage);
const channel = v.enum(Channel);
const frictionKind = v.enum(FrictionKind);
const externalRef = v.strictObject({ system: text, externalId: text });
const integer = v.pipe(v.number(), v.integer());
const maybe = v.exactOptional;
const day = v.string();
const time = v.string();
const role = v.string();

const account = v.strictObject({
  ref: externalRef,
  name: text,
  domains: maybe(texts),
  phones: maybe(texts),
  industry: maybe(text),
  tags: maybe(texts),
  stage: maybe(stage),
  stageSince: maybe(time),
  notes: maybe(text),
  location: maybe(text),
  employees: maybe(integer),
  annualRevenue: maybe(v.number()),
  foundedYear: maybe(integer),
  parent: maybe(externalRef),
});

const person = v.strictObject({
  ref: externalRef,
  fullName: text,
  emails: maybe(texts),
  phones: maybe(texts),
  side: v.enum(Side),
  title: maybe(text),
  region: maybe(text),
  manager: maybe(externalRef),
});

const accountRole = v.strictObject({
  account: externalRef,
  person: externalRef,
  role,
  title: maybe(text),
  influence: maybe(integer),
  from: maybe(day),
  to: maybe(day),
  primary: maybe(v.boolean()),
});

const interaction = v.strictObject({
  ref: externalRef,
  account: externalRef,
  kind: v.enum(InteractionKind),
  at: maybe(time),
  channel: maybe(channel),
  direction: maybe(v.enum(Direction)),
  people: maybe(v.array(externalRef)),
  subject: maybe(text),
  text: maybe(text),
  sentiment: maybe(v.number()),
  frictions: maybe(v.array(v.strictObject({ kind: frictionKind, severity: integer, hours: maybe(v.number()) }))),
  milestone: maybe(v.enum(MilestoneKind)),
  amount: maybe(v.number()),
  currency: maybe(text),
  card: maybe(externalRef),
  tags: maybe(texts),
});

const surveyResponse = v.strictObject({
  ref: externalRef,
  account: externalRef,
  person: maybe(externalRef),
  kind: v.enum(SurveyKind),
  score: integer,
  at: maybe(time),
  card: maybe(externalRef),
  text: maybe(text),
});

const epic = v.strictObject({ ref: externalRef, name: text, stage });

const release = v.strictObject({
  ref: externalRef,
  name: text,
  outcomeStatement: maybe(text),
  startsOn: maybe(day),
  endsOn: maybe(day),
  capacity: maybe(integer),
  state: maybe(v.enum(ReleaseState)),
});

const card = v.strictObject({
  ref: externalRef,
  title: text,
  body: maybe(text),
  persona: maybe(text),
  benefit: maybe(text),
  ownerRole: role,
  concernedRoles: maybe(texts),
  channel: maybe(channel),
  epic: externalRef,
  release: maybe(externalRef),
  impact: maybe(integer),
  effort: maybe(integer),
  frictions: maybe(v.array(v.strictObject({ kind: frictionKind, severity: integer }))),
  values: maybe(texts),
  expectation: maybe(
    v.strictObject({ afterRef: maybe(externalRef), milestone: maybe(v.enum(MilestoneKind)), withinHours: integer }),
  ),
  tags: maybe(texts),
});

const schemas = {
  accounts: account,
  people: person,
  accountRoles: accountRole,
  epics: epic,
  releases: release,
  cards: card,
  interactions: interaction,
  surveyResponses: surveyResponse,
};

/** The kinds of record an import writes, named as the contract names them. */
export type Target = keyof typeof schemas;
export type ContractInput<T extends Target> = v.InferOutput<(typeof schemas)[T]>;
export type ExternalRef = v.InferOutput<typeof externalRef>;

type Schemas = { readonly [T in Target]: v.GenericSchema<unknown, ContractInput<T>> };
const checked: Schemas = schemas;

/** In the order in which they are written: what others refer to comes first. */
export const targets = Object.keys(schemas) as Target[];
export const boardTargets: readonly Target[] = ['epics', 'releases', 'cards'];

export function knownFields(target: Target): readonly string[] {
  return Object.keys(schemas[target].entries);
}

/** How the value of a field is told. */
export type FieldForm =
  | 'TEXT'
  | 'TEXTS'
  | 'INTEGER'
  | 'NUMBER'
  | 'YES_OR_NO'
  | 'DAY'
  | 'TIME'
  | 'CHOICE'
  | 'ROLE'
  | 'REFERENCE'
  | 'REFERENCES'
  | 'PARTS';

export interface TargetField {
  readonly name: string;
  readonly required: boolean;
  readonly form: FieldForm;
  readonly choices: readonly string[];
}

type Entry = { type: string; wrapped?: Entry; item?: Entry; options?: readonly string[] };

const forms = new Map<unknown, FieldForm>([
  [day, 'DAY'],
  [time, 'TIME'],
  [role, 'ROLE'],
  [integer, 'INTEGER'],
  [externalRef, 'REFERENCE'],
]);
const formsByType: Readonly<Record<string, FieldForm>> = {
  string: 'TEXT',
  number: 'NUMBER',
  boolean: 'YES_OR_NO',
  enum: 'CHOICE',
};

/** What a kind of record holds, for whoever wants to fill it from columns. */
export function fieldsOf(target: Target): TargetField[] {
  return Object.entries<Entry>(schemas[target].entries).map(([name, entry]) => {
    const inner = entry.type === 'exact_optional' ? (entry.wrapped ?? entry) : entry;
    return { name, required: inner === entry, form: formOf(inner), choices: inner.options ?? [] };
  });
}

function formOf(entry: Entry): FieldForm {
  if (entry.type !== 'array') return forms.get(entry) ?? formsByType[entry.type] ?? 'PARTS';
  const each = entry.item && formOf(entry.item);
  if (each === 'TEXT') return 'TEXTS';
  return each === 'REFERENCE' ? 'REFERENCES' : 'PARTS';
}

/** A record as the contract wants it, or the sentence that says why it is none. */
export function contractInput<T extends Target>(target: T, fields: unknown): ContractInput<T> | string {
  const parsed = v.safeParse(checked[target], fields, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue) ?? target;
  return issue.received === 'undefined' ? `${place} is missing` : `${place}: ${issue.message}`;
}
