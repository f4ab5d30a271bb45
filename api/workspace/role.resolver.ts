import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { roleFilters } from '../account/account.filters.ts';
import { connection, list, type Rows } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { replacedBy } from '../replaced.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { byRank } from './role.shape.ts';
import { DivisionConnectionType, DivisionType, RoleConnectionType, RoleType } from './role.type.ts';
import { upsertDivision } from './upsert-division.ts';
import { UpsertDivisionInput, UpsertDivisionPayload } from './upsert-division.type.ts';
import { upsertRole } from './upsert-role.ts';
import { UpsertRoleInput, UpsertRolePayload } from './upsert-role.type.ts';
import { divisionFilters } from './workspace.filters.ts';

const roles = (): Rows => ({ of: sql`role`, order: byRank });
const divisions = (): Rows => ({ of: sql`division`, order: byRank });
const [allRoles, pagedRoles] = [list(roles), connection(roles)];
const [allDivisions, pagedDivisions] = [list(divisions), connection(divisions)];

@Resolver()
export class RoleResolver {
  @Scoped('READ')
  @Query(() => [RoleType], {
    ...replacedBy('rolesConnection'),
    description: 'The roles that care for cards; nine as shipped.',
  })
  roles(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, allRoles);
  }

  @Scoped('READ')
  @Query(() => RoleConnectionType, {
    description: 'The roles that care for cards, in their order unless asked otherwise; nine as shipped, at most 100.',
  })
  rolesConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => roleFilters.where, { nullable: true, description: 'Which roles to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [roleFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ): Promise<unknown> {
    return read(context, info, pagedRoles);
  }

  @Scoped('READ')
  @Query(() => [DivisionType], {
    ...replacedBy('divisionsConnection'),
    description: 'The divisions, ours and the customer’s.',
  })
  divisions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, allDivisions);
  }

  @Scoped('READ')
  @Query(() => DivisionConnectionType, {
    description: 'The divisions, ours and the customer’s, in their order unless asked otherwise; at most 50.',
  })
  divisionsConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => divisionFilters.where, { nullable: true, description: 'Which divisions to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [divisionFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ): Promise<unknown> {
    return read(context, info, pagedDivisions);
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
