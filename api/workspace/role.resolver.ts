import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { list } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { byRank } from './role.shape.ts';
import { DivisionType, RoleType } from './role.type.ts';

const roles = list(() => ({ of: sql`role`, order: byRank }));
const divisions = list(() => ({ of: sql`division`, order: byRank }));

@Resolver()
export class RoleResolver {
  @Scoped('READ')
  @Query(() => [RoleType], { description: 'The roles that care for cards; nine as shipped.' })
  roles(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, roles);
  }

  @Scoped('READ')
  @Query(() => [DivisionType], { description: 'The divisions, ours and the customer’s.' })
  divisions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, divisions);
  }
}
