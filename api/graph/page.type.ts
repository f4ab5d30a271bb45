import { ArgsType, Field, Int, ObjectType } from 'type-graphql';

type Constructor = new () => object;

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Whether a list goes on, and where.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there are more records behind this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` to get the next page; null on an empty page.',
  })
  endCursor!: string | null;
}

/** The page asked of a list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 25, description: 'How many records, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the record before the page.' })
  after?: string;
}

/** The connection type `XConnection` of a node type, with its edges. */
export function connectionOf(name: string, node: () => unknown): Constructor {
  const edge = { [`${name}Edge`]: class {} }[`${name}Edge`] as Constructor;
  field(edge, 'cursor', () => String, 'The place of this record in the list.');
  field(edge, 'node', node, 'The record.');
  ObjectType(`${name}Edge`, { simpleResolvers: true, description: 'A record and its place in the list.' })(edge);
  const connection = { [`${name}Connection`]: class {} }[`${name}Connection`] as Constructor;
  field(connection, 'nodes', () => [node()], 'The records of this page.');
  field(connection, 'edges', () => [edge], 'The records of this page with their places.');
  field(connection, 'pageInfo', () => PageInfoType, 'Whether the list goes on.');
  field(connection, 'totalCount', () => Int, 'How many records the whole list has; counted only when asked.');
  ObjectType(`${name}Connection`, { simpleResolvers: true, description: 'A page of a list.' })(connection);
  return connection;
}

function field(type: Constructor, name: string, declared: () => unknown, description: string): void {
  Field(declared as never, { description })(type.prototype, name);
}
