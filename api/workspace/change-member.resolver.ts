import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { given } from '../graph/slot.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { scopesOf } from './access.ts';
import { refuseMore } from './refuse-more.ts';
import { changeMember, removeMember } from './change-member.ts';
import {
  ChangeMemberInput,
  ChangeMemberPayload,
  RemoveMemberInput,
  RemoveMemberPayload,
} from './change-member.type.ts';
import { MemberType } from './member.type.ts';

const changed = one(() => ({ of: sql`member`, where: (row) => sql`${row.column('id')} = ${given('id')}::uuid` }));

@Resolver(() => ChangeMemberPayload)
export class ChangeMemberResolver {
  @Scoped('ADMIN')
  @Mutation(() => ChangeMemberPayload, { description: 'Changes what a member may do. One admin always stays.' })
  async changeMember(
    @Arg('input', () => ChangeMemberInput, { description: 'Who, and what they may do.' }) input: ChangeMemberInput,
    @Ctx() context: Context,
  ): Promise<ChangeMemberPayload> {
    const payload = await refusable(context, {}, async (em) => {
      refuseMore(context.caller, { scopes: scopesOf[input.access], path: ['access'] });
      return { id: await changeMember(em, input) };
    });
    await context.house.callers.forgetAll();
    return payload;
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'The member; null when refused.' })
  member(@Root() { id }: ChangeMemberPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return id ? read(context, info, { ...changed, given: { id } }) : null;
  }
}

@Resolver()
export class RemoveMemberResolver {
  @Scoped('ADMIN')
  @Mutation(() => RemoveMemberPayload, {
    description: 'Ends a membership: they can no longer sign in here. What they wrote keeps their name.',
  })
  async removeMember(
    @Arg('input', () => RemoveMemberInput, { description: 'Whose membership ends.' }) input: RemoveMemberInput,
    @Ctx() context: Context,
  ): Promise<RemoveMemberPayload> {
    const payload = await refusable(context, {}, async (em) => ({ removed: await removeMember(em, input) }));
    await context.house.callers.forgetAll();
    return payload;
  }
}
