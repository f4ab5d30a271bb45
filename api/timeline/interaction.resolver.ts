import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ofLiveAccount } from '../archive/archived.rows.ts';
import type { Context } from '../context.ts';
import { connection } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { interactionFilters } from './interaction.filters.ts';
import { newestFirst } from './interaction.shape.ts';
import { InteractionConnectionType } from './interaction.type.ts';

const interactions = connection(() => ({ of: sql`interaction`, where: ofLiveAccount, order: newestFirst }));

@Resolver()
export class InteractionResolver {
  @Scoped('READ')
  @Query(() => InteractionConnectionType, {
    description: 'What happened with all accounts on every channel, newest first unless asked otherwise.',
  })
  interactions(
    @Arg('where', () => interactionFilters.where, { nullable: true, description: 'Which interactions to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [interactionFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy: unknown,
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, interactions);
  }
}
