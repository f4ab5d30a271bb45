import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { anyOf } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { through } from '../graph/slot.ts';
import { survivorsOf } from '../graph/survivor.ts';
import { Scoped } from '../scope.ts';
import { EntityType, Representation, ServiceType } from './entity.type.ts';
import { idsIn, typesIn } from './representation.ts';
import { sdlOf } from './sdl.ts';

const entities = anyOf(
  ({ representations }) => survivorsOf(sql`${through(representations, idsIn)}::uuid[]`),
  ({ representations }) => sql`${through(representations, typesIn)}::text[]`,
);

@Resolver()
export class EntityResolver {
  @Scoped('READ')
  @Query(() => ServiceType, {
    name: '_service',
    description: 'This graph for a gateway, which joins it with others by Apollo Federation.',
  })
  service(@Info() { schema }: GraphQLResolveInfo): ServiceType {
    return { sdl: sdlOf(schema) };
  }

  @Scoped('READ')
  @Query(() => [EntityType], {
    name: '_entities',
    nullable: 'items',
    description: 'The records a gateway has met in other graphs, in its order; null for unknown ones.',
  })
  entities(
    @Arg('representations', () => [Representation], {
      description: 'Up to 1,000 records, each an object with __typename and id.',
    })
    _representations: unknown[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, entities);
  }
}
