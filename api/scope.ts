import {
  DirectiveLocation,
  type GraphQLCompositeType,
  GraphQLDirective,
  type GraphQLEnumType,
  type GraphQLField,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
} from 'graphql';
import { Directive, Extensions } from 'type-graphql';
import type { Scope } from './vocabulary.ts';

type OnField = (prototype: object, key: string | symbol, descriptor?: PropertyDescriptor) => void;

/** Declares what a caller needs for a field; a root field without it fails the build of the schema. */
export function Scoped(...needs: [Scope, ...Scope[]]): OnField {
  const directive = Directive(`@scope(needs: [${needs.join(', ')}])`) as OnField;
  const extension = Extensions({ scope: needs }) as OnField;
  return (prototype, key, descriptor) => {
    directive(prototype, key, descriptor);
    extension(prototype, key, descriptor);
  };
}

/** Declares what a caller needs to look into a type, where that is not READ as for every record (see scoped-types.ts). */
export function ReadWith(...needs: [Scope, ...Scope[]]): ClassDecorator {
  return Extensions({ scope: needs }) as ClassDecorator;
}

/** The scopes a root field or a type declares. */
export function neededScopes({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Scope[] | undefined {
  const { scope } = extensions;
  return Array.isArray(scope) ? (scope as Scope[]) : undefined;
}

/** Whoever wrote a record may know which it was and at what version it is now, and why it was refused. */
const told: ReadonlySet<string> = new Set(['id', 'version', 'userErrors']);

/** What a caller needs to read one field of a type, wherever it is met. */
export function scopesToRead(type: GraphQLCompositeType, field: string): readonly Scope[] {
  return told.has(field) ? [] : (neededScopes(type) ?? []);
}

/** The schema with `@scope` declared, so that its print shows what every root field needs. */
export function withScopeDirective(schema: GraphQLSchema): GraphQLSchema {
  const { directives, ...config } = schema.toConfig();
  return new GraphQLSchema({ ...config, directives: [...directives, scopeDirective(schema)] });
}

/** Refuses a schema in which a root field says nothing of scopes: deny by default. */
export function refuseUnscoped(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((type) => Object.values(type?.getFields() ?? {}).map((field) => ({ type, field })));
  const open = fields
    .filter(({ field }) => !neededScopes(field))
    .map(({ type, field }) => `${type?.name}.${field.name}`);
  if (open.length > 0) throw new Error(`Root fields without a declared scope: ${open.join(', ')}. Add @Scoped(...).`);
}

function scopeDirective(schema: GraphQLSchema): GraphQLDirective {
  const scope = new GraphQLNonNull(schema.getType('Scope') as GraphQLEnumType);
  return new GraphQLDirective({
    name: 'scope',
    description:
      'What a caller needs to use this field, or to read more of a record of this type than `id` and `version`.',
    locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT, DirectiveLocation.INTERFACE],
    args: {
      needs: { type: new GraphQLNonNull(new GraphQLList(scope)), description: 'The scopes needed, all of them.' },
    },
  });
}
