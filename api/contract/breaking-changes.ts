import {
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Something that worked for callers of the released contract and does not any more. */
export interface Break {
  readonly kind: string;
  readonly sentence: string;
}

const removals: ReadonlySet<string> = new Set([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
]);

/**
 * What the contract breaks of a released one: what GraphQL itself calls breaking, and a root field that needs a scope
 * it did not need. A field or value that was announced to go may go once its day has come.
 */
export function breaksBetween(released: GraphQLSchema, now: GraphQLSchema, today: Date): Break[] {
  const found = findBreakingChanges(released, now)
    .filter(({ type, description }) => !removals.has(type) || !wasAnnounced(released, description, today))
    .map(({ type, description }) => ({ kind: String(type), sentence: description }));
  return [...found, ...harderToReach(released, now)];
}

/** Whether the place a sentence begins with was deprecated in the released contract, for a day that has come. */
function wasAnnounced(released: GraphQLSchema, sentence: string, today: Date): boolean {
  const [, type = '', member = ''] = /^(\w+)\.(\w+) was/.exec(sentence) ?? [];
  const [, value = '', ofEnum = ''] = /^(\w+) was removed from enum type (\w+)/.exec(sentence) ?? [];
  const reason = reasonOf(released, type || ofEnum, member || value);
  const day = /\b\d{4}-\d{2}-\d{2}\b/.exec(reason)?.[0];
  return day !== undefined && new Date(day) <= today;
}

function reasonOf(schema: GraphQLSchema, typeName: string, member: string): string {
  const type = schema.getType(typeName);
  if (!type) return '';
  if ('getValue' in type) return type.getValue(member)?.deprecationReason ?? '';
  return 'getFields' in type ? (type.getFields()[member]?.deprecationReason ?? '') : '';
}

function harderToReach(released: GraphQLSchema, now: GraphQLSchema): Break[] {
  return [...rootFields(released)].flatMap(([name, before]) => {
    const after = rootFields(now).get(name);
    const more = after ? scopesOf(after).filter((scope) => !scopesOf(before).includes(scope)) : [];
    return more.map((scope) => ({ kind: 'SCOPE_ADDED', sentence: `${name} needs the scope ${scope} now.` }));
  });
}

function rootFields(schema: GraphQLSchema): Map<string, GraphQLField<unknown, unknown>> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return new Map(
    roots.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)
        : [],
    ),
  );
}

/** The scopes as the printed contract says them, since a contract read from a file has no code behind it. */
function scopesOf({ astNode }: GraphQLField<unknown, unknown>): string[] {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'scope');
  const needs = directive?.arguments?.find(({ name }) => name.value === 'needs')?.value;
  return needs?.kind === 'ListValue' ? needs.values.flatMap((one) => ('value' in one ? [String(one.value)] : [])) : [];
}
