/** The contract as the API describes itself, in the little this page shows of it. */
export interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}

export interface Argument {
  readonly name: string;
  readonly description: string | null;
  readonly defaultValue: string | null;
  readonly type: TypeRef;
}

export interface Field {
  readonly name: string;
  readonly description: string | null;
  readonly deprecationReason: string | null;
  readonly args: readonly Argument[];
  readonly type: TypeRef;
}

export interface Type {
  readonly kind: string;
  readonly name: string;
  readonly description: string | null;
  readonly fields: readonly Field[] | null;
  readonly inputFields: readonly Argument[] | null;
  readonly enumValues: readonly { name: string; description: string | null }[] | null;
  readonly possibleTypes: readonly { name: string }[] | null;
}

export interface Contract {
  readonly queryType: { readonly name: string };
  readonly mutationType: { readonly name: string } | null;
  readonly subscriptionType: { readonly name: string } | null;
  readonly types: readonly Type[];
}

const argument = 'name description defaultValue type { ...Ref }';

export const contractQuery = `{ __schema {
  queryType { name } mutationType { name } subscriptionType { name }
  types {
    kind name description
    fields(includeDeprecated: true) { name description deprecationReason args { ${argument} } type { ...Ref } }
    inputFields { ${argument} } enumValues { name description } possibleTypes { name }
  }
} }
fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }`;

/** A type as it is written: [Account!]! */
export function written({ kind, name, ofType }: TypeRef): string {
  if (kind === 'NON_NULL' && ofType) return `${written(ofType)}!`;
  return kind === 'LIST' && ofType ? `[${written(ofType)}]` : (name ?? '');
}

/** The name under all brackets and marks. */
export function nameOf({ name, ofType }: TypeRef): string {
  return ofType ? nameOf(ofType) : (name ?? '');
}

export interface Found {
  readonly type: string;
  readonly field: string;
  readonly says: string;
}

const mostFound = 60;

/** Types and fields in whose name or description all words occur; names first. */
export function find({ types }: Contract, sought: string): Found[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const all = types.filter(({ name }) => !name.startsWith('__')).flatMap(partsOf);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const named = all.filter(({ type, field }) => holds(field || type));
  const said = all.filter((one) => !named.includes(one) && holds(`${one.type} ${one.field} ${one.says}`));
  return [...named, ...said].slice(0, mostFound);
}

function partsOf({ name, description, fields, inputFields, enumValues }: Type): Found[] {
  const parts = [...(fields ?? []), ...(inputFields ?? []), ...(enumValues ?? [])];
  const inner = parts.map((one) => ({ type: name, field: one.name, says: one.description ?? '' }));
  return [{ type: name, field: '', says: description ?? '' }, ...inner];
}

/** An operation that asks a root field for what it plainly has, with what it needs as variables. */
export function operationFor({ types }: Contract, kind: string, field: Field): string {
  const needed = field.args.filter(({ type, defaultValue }) => type.kind === 'NON_NULL' && defaultValue === null);
  const declared = needed.map(({ name, type }) => `$${name}: ${written(type)}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const inner = plainFields(types, nameOf(field.type), 2);
  return `${kind}${declared && ` (${declared})`} { ${field.name}${given && `(${given})`} ${inner} }`;
}

function plainFields(types: readonly Type[], name: string, depth: number): string {
  const type = types.find((one) => one.name === name);
  if (!type?.fields) return type?.possibleTypes ? '{ __typename }' : '';
  const open = type.fields.filter(({ args }) => !args.some(({ type: needed }) => needed.kind === 'NON_NULL'));
  const leaves = open.filter((one) => !types.find((other) => other.name === nameOf(one.type))?.fields);
  const lists = open.filter((one) => depth > 0 && ['nodes', 'rows', 'userErrors', 'groups'].includes(one.name));
  const inside = lists.map((one) => `${one.name} ${plainFields(types, nameOf(one.type), depth - 1)}`);
  return `{ ${[...leaves.map((one) => one.name), ...inside].join(' ') || '__typename'} }`;
}
