import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connection, record } from '../../graph/node.ts';
import { PageArguments } from '../../graph/page.type.ts';
import { read } from '../../graph/read.ts';
import { through, uuidOrNull } from '../../graph/slot.ts';
import { Scoped } from '../../scope.ts';
import { retrospectiveFilters } from './retrospective.filters.ts';
import { RetrospectiveConnectionType, RetrospectiveType } from './retrospective.type.ts';

const retrospectiveById = record((_, { id }) => ({
  of: sql`retrospective`,
  where: (row) => sql`${row.column('id')} = ${through(id, uuidOrNull)}`,
}));
const allRetrospectives = connection(() => ({
  of: sql`retrospective`,
  order: (row) => [{ by: row.column('held_on'), type: 'date', descending: true }],
}));

@Resolver()
export class RetrospectiveResolver {
  @Scoped('READ')
  @Query(() => RetrospectiveType, {
    nullable: true,
    description: 'A retrospective; null when there is none with this id.',
  })
  retrospective(
    @Arg('id', () => ID, { description: 'Which retrospective.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info, retrospectiveById);
  }

  @Scoped('READ')
  @Query(() => RetrospectiveConnectionType, {
    description: 'Retrospectives, the one held last first unless asked otherwise.',
  })
  retrospectives(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => retrospectiveFilters.where, { nullable: true, description: 'Which retrospectives to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [retrospectiveFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ) {
    return read(context, info, allRetrospectives);
  }
}
