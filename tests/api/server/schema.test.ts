import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { buildSchemaSync, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { openSchema } from '../../../api/schema.ts';
import { neededScopes, refuseUnscoped } from '../../../api/scope.ts';
import { boundedLists } from './bounded-lists.ts';

const schema = openSchema();

const own = (type: GraphQLNamedType) => !isIntrospectionType(type) && !isSpecifiedScalarType(type);

/** Every part of a type that a reader of the contract meets, with what it says of itself. */
function parts(type: GraphQLNamedType): [string, string | null | undefined][] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const itself: [string, string | null | undefined][] = roots.includes(type as never)
    ? []
    : [[type.name, type.description]];
  if (isEnumType(type)) return [...itself, ...type.getValues().map((one) => part(type, one.name, one.description))];
  if (isInputObjectType(type))
    return [...itself, ...fieldsOf(type).map((one) => part(type, one.name, one.description))];
  if (!isObjectType(type) && !isInterfaceType(type)) return itself;
  const fields = Object.values(type.getFields());
  const ofArguments = fields.flatMap((field) =>
    field.args.map((one) => part(type, `${field.name}(${one.name})`, one.description)),
  );
  return [...itself, ...fields.map((one) => part(type, one.name, one.description)), ...ofArguments];
}

const fieldsOf = (type: { getFields(): Record<string, { name: string; description?: string | null | undefined }> }) =>
  Object.values(type.getFields());

const part = (
  type: GraphQLNamedType,
  name: string,
  text: string | null | undefined,
): [string, string | null | undefined] => [`${type.name}.${name}`, text];

/** Whether a type has records: they have ids of their own, or are of any type that does. */
function isRecord(type: GraphQLNamedType): boolean {
  if (isObjectType(type) || isInterfaceType(type)) return 'id' in type.getFields();
  return isCompositeType(type);
}

/** The lists of records that a query can reach, but for those of a page; what an interface says, its types need not. */
function plainLists(type: GraphQLNamedType, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if ((!isObjectType(type) && !isInterfaceType(type)) || found.has(type.name)) return found;
  const inherited = type.getInterfaces().flatMap((one) => Object.keys(one.getFields()));
  const lists = Object.values(type.getFields()).filter(
    (field) =>
      isListType(getNullableType(field.type)) && isRecord(getNamedType(field.type)) && !inherited.includes(field.name),
  );
  const standing = lists.filter(({ deprecationReason }) => !/^Use \w+Connection\. /.test(deprecationReason ?? ''));
  found.set(type.name, new Set(type.name.endsWith('Connection') ? [] : standing.map(({ name }) => name)));
  if (isInterfaceType(type)) for (const one of schema.getPossibleTypes(type)) plainLists(one, found);
  for (const field of Object.values(type.getFields())) plainLists(getNamedType(field.type), found);
  return found;
}

/** Short, without an end, waiting to be written, or the name again: nothing a reader did not know before. */
function isEmptyPhrase(name: string, text: string): boolean {
  const said = text.toLowerCase().replace(/[^a-z]/g, '');
  const last = name
    .toLowerCase()
    .replace(/^.*[.(@]/, '')
    .replace(/[^a-z]/g, '');
  const echo = [last, `the${last}`, `a${last}`, `an${last}`].includes(said);
  return echo || !/\s/.test(text.trim()) || !/[.!?)]$/.test(text.trim()) || /\b(todo|tbd|fixme|lorem)\b/i.test(text);
}

describe('the contract', () => {
  it('is what schema/schema.graphql says', async () => {
    await expect(`${printSchemaWithDirectives(schema)}\n`).toMatchFileSnapshot('../../../schema/schema.graphql');
  });

  it('describes every type, field, argument and enum value', () => {
    const all = Object.values(schema.getTypeMap()).filter(own).flatMap(parts);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(([, text]) => !text?.trim()).map(([name]) => name)).toEqual([]);
  });

  it('describes them in words that say something', () => {
    const all = Object.values(schema.getTypeMap()).filter(own).flatMap(parts);
    const directives = schema
      .getDirectives()
      .flatMap((one) => [
        [`@${one.name}`, one.description] as const,
        ...one.args.map((argument) => [`@${one.name}(${argument.name})`, argument.description] as const),
      ]);
    expect([...all, ...directives].filter(([name, text]) => isEmptyPhrase(name, text ?? ''))).toEqual([]);
  });

  it('says of everything deprecated what to use instead and when it goes', () => {
    const reasons = [...printSchemaWithDirectives(schema).matchAll(/@deprecated(?:\(reason: "(.*?)"\))?/g)];
    for (const [, reason = ''] of reasons) expect(reason).toMatch(/Use .+\d{4}-\d{2}-\d{2}/);
  });

  it('tells lists of records that grow by pages, and of every other what keeps it short', () => {
    const query = schema.getQueryType();
    const lists = [...plainLists(query as GraphQLNamedType)].flatMap(([type, names]) =>
      [...names].map((name) => `${type}.${name}`),
    );
    expect(lists.sort()).toEqual(Object.keys(boundedLists).sort());
  });

  it('pages in a connection beside it what it tells whole until that goes, for the same callers', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const replaced = types.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const [, name] = /^Use (\w+Connection)\. /.exec(field.deprecationReason ?? '') ?? [];
        return name ? [{ type, field, beside: type.getFields()[name] }] : [];
      }),
    );
    expect(replaced.length).toBeGreaterThan(15);
    for (const { type, field, beside } of replaced) {
      const place = `${type.name}.${field.name}`;
      expect(beside?.name, place).toBe(`${field.name}Connection`);
      expect(String(beside?.type), place).toBe(`${getNamedType(field.type).name}Connection!`);
      const names = beside?.args.map(({ name }) => name);
      expect(names, place).toEqual(expect.arrayContaining(['first', 'after', ...field.args.map(({ name }) => name)]));
      expect(beside && neededScopes(beside), place).toEqual(neededScopes(field));
    }
  });

  it('has no scalar that holds anything, but for what federation demands of `_entities`', () => {
    expect(Object.keys(schema.getTypeMap()).filter((name) => /json|any/i.test(name))).toEqual(['_Any']);
    const uses = printSchemaWithDirectives(schema).match(/\w+: .*_Any.*/g);
    expect(uses).toEqual(['representations: [_Any!]!']);
  });

  it('says of every root field what it needs', () => {
    for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
      for (const field of Object.values(type?.getFields() ?? {}))
        expect(neededScopes(field)?.length).toBeGreaterThan(0);
    }
    expect(printSchemaWithDirectives(schema)).toContain('@scope(needs: [ADMIN])');
  });

  it('does not build with a root field that says nothing of scopes', () => {
    @Resolver()
    class Careless {
      @Query(() => String, { description: 'Open to everybody.' })
      careless(): string {
        return 'open';
      }
    }
    const open = buildSchemaSync({ resolvers: [Careless], validate: false });
    expect(() => refuseUnscoped(open)).toThrow('Query.careless');
  });
});
