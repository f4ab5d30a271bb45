import { buildSchema, type GraphQLDirective, GraphQLSchema, Kind, parse } from 'graphql';

/** What of the federation specification the contract uses, with the names and types that gateways expect. */
const specification = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key"])

"""Names a specification whose directives this contract uses."""
directive @link(
  """The address of the specification, with its version."""
  url: String
  """The name it goes by here."""
  as: String
  """What the specification is needed for."""
  for: link__Purpose
  """The directives that keep their short names here."""
  import: [link__Import]
) repeatable on SCHEMA

"""The fields by which other graphs name a record of this type."""
directive @key(
  """The fields as in a selection, such as id."""
  fields: federation__FieldSet!
  """Whether this graph answers the record to whoever names it."""
  resolvable: Boolean = true
) repeatable on OBJECT | INTERFACE

"""The name of a directive that is imported."""
scalar link__Import

"""Fields as in a selection, without its outer brackets."""
scalar federation__FieldSet

"""What a specification is needed for."""
enum link__Purpose {
  """Needed to decide who may see a field."""
  SECURITY
  """Needed to answer a field at all."""
  EXECUTION
}
`;

/** The schema as a subgraph of Apollo Federation 2: with `@link` and `@key` declared, so that its print composes. */
export function federated(schema: GraphQLSchema): GraphQLSchema {
  const { directives, extensionASTNodes, ...config } = schema.toConfig();
  const extensions = parse(specification).definitions.filter((one) => one.kind === Kind.SCHEMA_EXTENSION);
  return new GraphQLSchema({
    ...config,
    directives: [...directives, ...declared()],
    extensionASTNodes: [...extensionASTNodes, ...extensions],
  });
}

function declared(): GraphQLDirective[] {
  const alone = buildSchema(`${specification} type Query { nothing: Boolean }`);
  return alone.getDirectives().filter(({ name }) => name === 'link' || name === 'key');
}
