import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { namesLiveOrNone } from '../archive/archived.rows.ts';
import type { Context } from '../context.ts';
import { connection, list, one } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { DateTime } from '../scalar.ts';
import { Scoped } from '../scope.ts';
import { decisionFilters } from './decision.filters.ts';
import { DecisionConnectionType } from './decision.type.ts';
import { FactNeedType } from './fact-need.type.ts';
import { FrameworkType } from './framework.type.ts';

const frameworkInForce = one((_, { on }) => ({
  of: sql`framework`,
  where: (row) => sql`${row.column('effective_from')} <= coalesce(${on ?? null}::timestamptz, now())`,
  order: (row) => [
    { by: row.column('effective_from'), type: 'timestamptz', descending: true },
    { by: row.column('version'), type: 'int', descending: true },
  ],
}));
const allFrameworks = list(() => ({
  of: sql`framework`,
  order: (row) => [{ by: row.column('version'), type: 'int', descending: true }],
}));
const allDecisions = connection(() => ({
  of: sql`decision`,
  where: (row) => namesLiveOrNone('account', row.column('account_id')),
  order: (row) => [{ by: row.column('created_at'), type: 'timestamptz', descending: true }],
}));
const allFactNeeds = list(() => ({ of: sql`fact_need`, order: (row) => [{ by: row.column('key'), type: 'text' }] }));

@Resolver()
export class DecisionResolver {
  @Scoped('READ')
  @Query(() => FrameworkType, { nullable: true, description: 'The framework that decides; null before the first one.' })
  framework(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('on', () => DateTime, { nullable: true, description: 'The moment it decides at; now when left out.' })
    _on?: Date,
  ) {
    return read(context, info, frameworkInForce);
  }

  @Scoped('READ')
  @Query(() => [FrameworkType], { description: 'All versions of the framework, the newest first.' })
  frameworks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info, allFrameworks);
  }

  @Scoped('READ')
  @Query(() => DecisionConnectionType, { description: 'Decisions, newest first unless asked otherwise.' })
  decisions(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => decisionFilters.where, { nullable: true, description: 'Which decisions to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [decisionFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ) {
    return read(context, info, allDecisions);
  }

  @Scoped('READ')
  @Query(() => [FactNeedType], { description: 'All facts that somebody needs about every account.' })
  factNeeds(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info, allFactNeeds);
  }
}
