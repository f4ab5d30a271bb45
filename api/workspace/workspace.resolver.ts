import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { list, one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { budgetOf } from '../limit/budget.ts';
import { Scoped } from '../scope.ts';
import { MemberType } from './member.type.ts';
import { givenOf, viewer } from './viewer.shape.ts';
import { ViewerType } from './viewer.type.ts';
import { RateLimitType, WorkspaceType } from './workspace.type.ts';

const workspace = one(() => ({ of: sql`workspace` }));
const members = list(() => ({ of: sql`member`, order: (row) => [{ by: row.column('name'), type: 'text' }] }));

@Resolver()
export class WorkspaceResolver {
  @Scoped('READ')
  @Query(() => ViewerType, { description: 'Who asks, and what they may do.' })
  viewer(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, { ...viewer, given: givenOf(context.caller) });
  }

  @Scoped('READ')
  @Query(() => WorkspaceType, { description: 'The workspace the caller works in.' })
  workspace(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, workspace);
  }

  @Scoped('READ')
  @Query(() => [MemberType], { description: 'Everybody who may sign in to this workspace.' })
  members(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, members);
  }

  @Scoped('READ')
  @Query(() => RateLimitType, { description: 'The cost budget of the caller, as every answer publishes it too.' })
  rateLimit(@Ctx() { caller, house }: Context): RateLimitType {
    const remaining = Math.floor(house.budgets.remaining(budgetOf(caller)));
    return { ...house.budgets.allowance, remaining };
  }
}
