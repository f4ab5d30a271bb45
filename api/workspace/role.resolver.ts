import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { list } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { byRank } from './role.shape.ts';
import { DivisionType, RoleType } from './role.type.ts';
import { upsertDivision } from './upsert-division.ts';
import { UpsertDivisionInput, UpsertDivisionPayload } from './upsert-division.type.ts';
import { upsertRole } from './upsert-role.ts';
import { UpsertRoleInput, UpsertRolePayload } from './upsert-role.type.ts';

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

  @Scoped('ADMIN')
  @Mutation(() => UpsertRolePayload, {
    description: 'Names a role anew, moves it to another division of its side, or makes one beside the nine.',
  })
  upsertRole(
    @Arg('input', () => UpsertRoleInput, { description: 'The role.' }) input: UpsertRoleInput,
    @Ctx() context: Context,
  ): Promise<UpsertRolePayload> {
    return refusable(context, {}, (em) => upsertRole(em, input));
  }

  @Scoped('ADMIN')
  @Mutation(() => UpsertDivisionPayload, {
    description: 'Names a division anew, puts it elsewhere among the others, or makes one beside those that are there.',
  })
  upsertDivision(
    @Arg('input', () => UpsertDivisionInput, { description: 'The division.' }) input: UpsertDivisionInput,
    @Ctx() context: Context,
  ): Promise<UpsertDivisionPayload> {
    return refusable(context, {}, (em) => upsertDivision(em, input));
  }
}
