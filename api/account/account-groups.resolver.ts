import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { accountGroups } from './account-groups.ts';
import {
  AccountGroupByInput,
  AccountGroupOrder,
  AccountGroupsType,
  AccountMetricInput,
} from './account-groups.type.ts';
import { accountFilters } from './account.filters.ts';

const groups = one((_, args, meaning) => accountGroups(args, meaning));

@Resolver()
export class AccountGroupsResolver {
  @Scoped('READ')
  @Query(() => AccountGroupsType, {
    description:
      'Accounts by what they have in common, with figures of each group; the largest group first unless asked otherwise.',
  })
  accountGroups(
    @Arg('where', () => accountFilters.where, { nullable: true, description: 'Which accounts to keep.' })
    _where: unknown,
    @Arg('by', () => [AccountGroupByInput], { description: 'What they have in common, 1 to 3 fields.' })
    _by: AccountGroupByInput[],
    @Arg('metrics', () => [AccountMetricInput], { defaultValue: [], description: 'Figures to tell, at most 10.' })
    _metrics: AccountMetricInput[],
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many groups, 1 to 1,000.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the group before the page.' })
    _after: string | undefined,
    @Arg('orderBy', () => AccountGroupOrder, {
      defaultValue: 'SIZE',
      description: 'What comes first; a cursor goes on in the order it was told in.',
    })
    _orderBy: AccountGroupOrder,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, groups);
  }
}
