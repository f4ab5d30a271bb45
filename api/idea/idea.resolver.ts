import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { isLive } from '../archive/archived.rows.ts';
import type { Context } from '../context.ts';
import { connection } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { ideaFilters } from './idea.filters.ts';
import { IdeaConnectionType } from './idea.type.ts';

const allIdeas = connection(() => ({
  of: sql`idea`,
  where: isLive,
  order: (row) => [{ by: row.column('created_at'), type: 'timestamptz', descending: true }],
}));

@Resolver()
export class IdeaResolver {
  @Scoped('READ')
  @Query(() => IdeaConnectionType, { description: 'Ideas of customers, newest first unless asked otherwise.' })
  ideas(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => ideaFilters.where, { nullable: true, description: 'Which ideas to keep.' }) _where: unknown,
    @Arg('orderBy', () => [ideaFilters.orderBy], { nullable: true, description: 'The order, most important first.' })
    _orderBy?: object[],
  ) {
    return read(context, info, allIdeas);
  }
}
