import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { isLive, ofLiveAccount } from '../archive/archived.rows.ts';
import type { Context } from '../context.ts';
import { connection } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { outcomeFilters } from './outcome.filters.ts';
import { OutcomeConnectionType } from './outcome.type.ts';

const outcomes = connection(() => ({
  of: sql`outcome`,
  where: (row) => sql`${isLive(row)} and ${ofLiveAccount(row)}`,
}));

@Resolver()
export class OutcomeResolver {
  @Scoped('READ')
  @Query(() => OutcomeConnectionType, { description: 'What was agreed with all accounts.' })
  outcomes(
    @Arg('where', () => outcomeFilters.where, { nullable: true, description: 'Which outcomes to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [outcomeFilters.orderBy], { nullable: true, description: 'The order, most important first.' })
    _orderBy: unknown,
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, outcomes);
  }
}
