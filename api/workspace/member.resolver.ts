import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { given } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { scopesOf } from './access.ts';
import { createWorkspace } from './create-workspace.ts';
import { invite } from './invitation.ts';
import { line } from './line.ts';
import { Member } from './member.entity.ts';
import { CreateWorkspaceInput, CreateWorkspacePayload, InviteMemberInput, InviteMemberPayload } from './invite.type.ts';
import { MemberType } from './member.type.ts';
import { refuseMore } from './refuse-more.ts';
import { WorkspaceType } from './workspace.type.ts';

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const longestAddress = 254;

const changedMember = one(() => ({ of: sql`member`, where: (row) => sql`${row.column('id')} = ${given('id')}::uuid` }));
const entered = one(() => ({ of: sql`workspace` }));

@Resolver(() => InviteMemberPayload)
export class MemberResolver {
  @Scoped('ADMIN')
  @Mutation(() => InviteMemberPayload, {
    description: 'Lets somebody join; again for somebody who did not yet, with a new link.',
  })
  inviteMember(
    @Arg('input', () => InviteMemberInput, { description: 'Whom to invite.' }) input: InviteMemberInput,
    @Ctx() context: Context,
  ): Promise<InviteMemberPayload> {
    return refusable(context, {}, async (em) => {
      refuseMore(context.caller, { scopes: scopesOf[input.access], path: ['access'] });
      const { id, email, name } = await invited(em, input);
      const { workspaceId } = context;
      return { id, link: await invite(em, { workspaceId, memberId: id, email, name }) };
    });
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'The member; null when refused.' })
  member(@Root() { id }: InviteMemberPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return id ? read(context, info, { ...changedMember, given: { id } }) : null;
  }
}

@Resolver(() => CreateWorkspacePayload)
export class NewWorkspaceResolver {
  @Scoped('ADMIN')
  @Mutation(() => CreateWorkspacePayload, { description: 'Makes an empty workspace with the caller as its admin.' })
  async createWorkspace(
    @Arg('input', () => CreateWorkspaceInput, { description: 'The new workspace.' }) input: CreateWorkspaceInput,
    @Ctx() context: Context,
  ): Promise<CreateWorkspacePayload> {
    const payload = await refusable(context, {}, async (em) => {
      if (context.caller.kind !== 'MEMBER')
        throw new Refusal('FORBIDDEN', 'Only a person can begin a workspace.', { path: ['name'] });
      const { userId, name, email } = context.caller;
      const { workspace } = await createWorkspace(em, {
        name: line(input.name, 'name'),
        member: { userId, name, email },
      });
      return { id: workspace.id };
    });
    await context.house.callers.forgetAll();
    return payload;
  }

  @FieldResolver(() => WorkspaceType, { nullable: true, description: 'The workspace; null when refused.' })
  workspace(
    @Root() { id }: CreateWorkspacePayload,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    const { graph, reader, caller } = context;
    return id ? read({ graph, reader, workspaceId: id, caller }, info, entered) : null;
  }
}

async function invited(em: EntityManager, input: InviteMemberInput): Promise<Member> {
  const email = input.email.trim().toLowerCase();
  if (!address.test(email) || email.length > longestAddress) {
    throw new Refusal('INVALID', 'This is no e-mail address.', { path: ['email'] });
  }
  const known = await em.findOne(Member, { email });
  if (known?.userId) {
    const detail = { recordType: 'Member', recordId: known.id };
    throw new Refusal('TAKEN', 'Somebody with this address is a member already.', { path: ['email'], detail });
  }
  const member = known ?? em.create(Member, { email, name: '', access: input.access });
  em.assign(member, { name: line(input.name, 'name'), access: input.access, leftAt: null });
  await em.flush();
  return member;
}
