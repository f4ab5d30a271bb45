import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { type Context, signInFirst } from '../context.ts';
import { connection, list, one, type Rows } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { replacedBy } from '../replaced.ts';
import { refusable } from '../refusable.ts';
import { estimate } from '../limit/estimate.ts';
import { whole } from '../limit/headers.ts';
import { Scoped } from '../scope.ts';
import { MemberConnectionType, MemberType } from './member.type.ts';
import { updateWorkspace } from './update-workspace.ts';
import { UpdateWorkspaceInput, UpdateWorkspacePayload } from './update-workspace.type.ts';
import { givenOf, viewer } from './viewer.shape.ts';
import { ViewerType } from './viewer.type.ts';
import { memberFilters } from './workspace.filters.ts';
import { IntendedDocumentInput, RateLimitType, WorkspaceType } from './workspace.type.ts';

const workspace = one(() => ({ of: sql`workspace` }));
const members = (): Rows => ({
  of: sql`member`,
  where: (row) => sql`${row.column('left_at')} is null`,
  order: (row) => [{ by: row.column('name'), type: 'text' }],
});
const [allMembers, pagedMembers] = [list(members), connection(members)];

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

  @Scoped('ADMIN')
  @Mutation(() => UpdateWorkspacePayload, { description: 'Calls the workspace something else.' })
  async updateWorkspace(
    @Arg('input', () => UpdateWorkspaceInput, { description: 'What changes.' }) input: UpdateWorkspaceInput,
    @Ctx() context: Context,
  ): Promise<UpdateWorkspacePayload> {
    const payload = await refusable(context, {}, (em) => updateWorkspace(em, input));
    await context.house.callers.forgetAll();
    return payload;
  }

  @Scoped('READ')
  @Query(() => [MemberType], {
    ...replacedBy('membersConnection'),
    description: 'Everybody who may sign in to this workspace, by name.',
  })
  members(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, allMembers);
  }

  @Scoped('READ')
  @Query(() => MemberConnectionType, {
    description: 'Everybody who may sign in to this workspace, by name unless asked otherwise.',
  })
  membersConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => memberFilters.where, { nullable: true, description: 'Which members to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [memberFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ): Promise<unknown> {
    return read(context, info, pagedMembers);
  }

  @Scoped('READ')
  @Query(() => RateLimitType, {
    description:
      'The cost budget of the caller, as every answer publishes it too. An object of an answer costs 1, a mutation 10 and a tenth ' +
      'for each of its rows, a relation in a filter 100 times its depth, and twice that beside totalCount. To count or ' +
      'group all records of a list of the query itself costs 100.',
  })
  async rateLimit(
    @Arg('dryRun', () => IntendedDocumentInput, {
      nullable: true,
      description: 'A document whose cost you want to know; it is not run.',
    })
    intended: IntendedDocumentInput | null,
    @Ctx() { caller, house }: Context,
  ): Promise<RateLimitType> {
    if (caller.kind === 'NOBODY') throw signInFirst();
    const requested = intended ? estimate(house.schema, intended) : null;
    const remaining = whole(await house.budgets.remaining(caller));
    return { ...house.budgets.allowance, remaining, requested };
  }
}
