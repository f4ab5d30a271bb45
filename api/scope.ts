import { DirectiveLocation, GraphQLDirective, type GraphQLField, GraphQLList, GraphQLNonNull } from 'graphql';
import { type GraphQLEnumType, GraphQLSchema } from 'graphql';
import { Directive, Extensions } from 'type-graphql';
import type { Scope } from './vocabulary.ts';

/** Declares what a caller needs for a root field; a root field without it fails the build of the schema. */
export function Scoped(...needs: [Scope, ...Scope[]]): MethodDecorator {
  const directive = Directive(`@scope(needs: [${needs.join(', ')}])`) as MethodDecorator;
  const extension = Extensions({ scope: needs }) as MethodDecorator;
  return (prototype, key, descriptor) => {
    directive(prototype, key, descriptor);
    extension(prototype, key, descriptor);
  };
}

/** The scopes a root field declares. */
export function neededScopes(field: GraphQLField<unknown, unknown>): readonly Scope[] | undefined {
  const { scope } = field.extensions;
  return Array.isArray(scope) ? (scope as Scope[]) : undefined;
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
    description: 'What a caller needs to use this field.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: {
      needs: { type: new GraphQLNonNull(new GraphQLList(scope)), description: 'The scopes needed, all of them.' },
    },
  });
}
