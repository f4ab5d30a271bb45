import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { connection, type Field, record } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { through, uuidOrNull } from '../graph/slot.ts';
import { survivorOf } from '../graph/survivor.ts';
import { Scoped } from '../scope.ts';
import { accountFilters, personFilters } from './account.filters.ts';
import { AccountConnectionType, AccountType } from './account.type.ts';
import { PersonConnectionType, PersonType } from './person.type.ts';

const byId = (table: string): Field =>
  record((_, { id }) => ({
    of: sql.table(table),
    where: (self) => sql`${self.column('id')} = ${through(id, uuidOrNull)}::uuid`,
  }));
const bySurvivor = (table: string): Field =>
  record((_, { id }) => ({
    of: sql.table(table),
    where: (self) => sql`${self.column('id')} = ${survivorOf(sql`${through(id, uuidOrNull)}::uuid`)}`,
  }));
const living = (table: string): Field =>
  connection(() => ({ of: sql.table(table), where: (self) => sql`${self.column('archived_at')} is null` }));

const [account, accounts, person, people] = [byId('account'), living('account'), byId('person'), living('person')];
const [mergedAccount, mergedPerson] = [bySurvivor('account'), bySurvivor('person')];

/** Whether a record was merged is asked only when there is none, since asking first costs a fifth of a whole account. */
const found = async (context: Context, info: GraphQLResolveInfo, [own, survivor]: [Field, Field]): Promise<unknown> =>
  (await read(context, info, own)) ?? read(context, info, { ...survivor, way: 'merged' });

@Resolver()
export class AccountResolver {
  @Scoped('READ')
  @Query(() => AccountType, {
    nullable: true,
    description: 'One account and all that is known of it; null when unknown.',
  })
  account(
    @Arg('id', () => ID, { description: 'The account.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return found(context, info, [account, mergedAccount]);
  }

  @Scoped('READ')
  @Query(() => AccountConnectionType, {
    description: 'The accounts of the workspace, oldest first unless asked otherwise.',
  })
  accounts(
    @Arg('where', () => accountFilters.where, { nullable: true, description: 'Which accounts to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [accountFilters.orderBy], { nullable: true, description: 'The order, most important first.' })
    _orderBy: unknown,
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, accounts);
  }

  @Scoped('READ')
  @Query(() => PersonType, { nullable: true, description: 'One person; null when unknown.' })
  person(
    @Arg('id', () => ID, { description: 'The person.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return found(context, info, [person, mergedPerson]);
  }

  @Scoped('READ')
  @Query(() => PersonConnectionType, { description: 'The people of the workspace, on our side and the customers’.' })
  people(
    @Arg('where', () => personFilters.where, { nullable: true, description: 'Which people to keep.' }) _where: unknown,
    @Arg('orderBy', () => [personFilters.orderBy], { nullable: true, description: 'The order, most important first.' })
    _orderBy: unknown,
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, people);
  }
}
