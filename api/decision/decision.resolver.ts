import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { namesLiveOrNone } from '../archive/archived.rows.ts';
import type { Context } from '../context.ts';
import { connection, list, one, type Rows } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { replacedBy } from '../replaced.ts';
import { DateTime } from '../scalar.ts';
import { Scoped } from '../scope.ts';
import { decisionFilters, factNeedFilters, frameworkFilters } from './decision.filters.ts';
import { DecisionConnectionType } from './decision.type.ts';
import { FactNeedConnectionType, FactNeedType } from './fact-need.type.ts';
import { FrameworkConnectionType, FrameworkType } from './framework.type.ts';

const frameworkInForce = one((_, { on }) => ({
  of: sql`framework`,
  where: (row) => sql`${row.column('effective_from')} <= coalesce(${on ?? null}::timestamptz, now())`,
  order: (row) => [
    { by: row.column('effective_from'), type: 'timestamptz', descending: true },
    { by: row.column('version'), type: 'int', descending: true },
  ],
}));
const frameworks = (): Rows => ({
  of: sql`framework`,
  order: (row) => [{ by: row.column('version'), type: 'int', descending: true }],
});
const [allFrameworks, pagedFrameworks] = [list(frameworks), connection(frameworks)];
const allDecisions = connection(() => ({
  of: sql`decision`,
  where: (row) => namesLiveOrNone('account', row.column('account_id')),
  order: (row) => [{ by: row.column('created_at'), type: 'timestamptz', descending: true }],
}));
const factNeeds = (): Rows => ({ of: sql`fact_need`, order: (row) => [{ by: row.column('key'), type: 'text' }] });
const [allFactNeeds, pagedFactNeeds] = [list(factNeeds), connection(factNeeds)];

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
  @Query(() => [FrameworkType], {
    ...replacedBy('frameworksConnection'),
    description: 'All versions of the framework, the newest first.',
  })
  frameworks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info, allFrameworks);
  }

  @Scoped('READ')
  @Query(() => FrameworkConnectionType, {
    description: 'Versions of the framework, the newest first unless asked otherwise.',
  })
  frameworksConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => frameworkFilters.where, { nullable: true, description: 'Which versions to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [frameworkFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ): Promise<unknown> {
    return read(context, info, pagedFrameworks);
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
  @Query(() => [FactNeedType], {
    ...replacedBy('factNeedsConnection'),
    description: 'All facts that somebody needs about every account, by their keys.',
  })
  factNeeds(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info, allFactNeeds);
  }

  @Scoped('READ')
  @Query(() => FactNeedConnectionType, {
    description: 'Facts that somebody needs about every account, by their keys unless asked otherwise.',
  })
  factNeedsConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => factNeedFilters.where, { nullable: true, description: 'Which facts to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [factNeedFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ): Promise<unknown> {
    return read(context, info, pagedFactNeeds);
  }
}
