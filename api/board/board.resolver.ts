import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { type Arguments, connection, list, record, type Row, type Rows } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { type Argument, through, uuidOrNull } from '../graph/slot.ts';
import { read } from '../graph/read.ts';
import { replacedBy } from '../replaced.ts';
import { Scoped } from '../scope.ts';
import { storyboardFilters } from './board.filters.ts';
import { liveCards, liveReleases } from './card.rows.ts';
import { TouchpointCardType } from './card.type.ts';
import { ReleaseType } from './release.type.ts';
import { StoryboardConnectionType, StoryboardType } from './storyboard.type.ts';

const named = (id: Argument) => (row: Row) => sql`${row.column('id')} = ${through(id, uuidOrNull)}`;

const storyboards = (_: Row, { archived }: Arguments): Rows => ({
  of: sql`storyboard`,
  where: (row) => sql`(${row.column('archived_at')} is not null) = ${archived}::boolean`,
  order: (row) => [{ by: row.column('created_at'), type: 'timestamptz' }],
});
const [allStoryboards, pagedStoryboards] = [list(storyboards), connection(storyboards)];
const storyboardById = record((_, { id }) => ({ of: sql`storyboard`, where: named(id) }));
const releaseById = record((_, { id }) => liveReleases(named(id)));
const cardById = record((_, { id }) => liveCards(named(id)));

@Resolver()
export class BoardResolver {
  @Scoped('READ')
  @Query(() => [StoryboardType], {
    ...replacedBy('storyboardsConnection'),
    description: 'All storyboards but those that are archived, the oldest first.',
  })
  storyboards(
    @Arg('archived', () => Boolean, { defaultValue: false, description: 'Those that are archived, and no others.' })
    _archived: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info, allStoryboards);
  }

  @Scoped('READ')
  @Query(() => StoryboardConnectionType, {
    description: 'Storyboards but those that are archived, the oldest first unless asked otherwise.',
  })
  storyboardsConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => storyboardFilters.where, { nullable: true, description: 'Which storyboards to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [storyboardFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
    @Arg('archived', () => Boolean, { defaultValue: false, description: 'Those that are archived, and no others.' })
    _archived?: boolean,
  ): Promise<unknown> {
    return read(context, info, pagedStoryboards);
  }

  @Scoped('READ')
  @Query(() => StoryboardType, { nullable: true, description: 'A storyboard; null when there is none with this id.' })
  storyboard(
    @Arg('id', () => ID, { description: 'Which storyboard.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info, storyboardById);
  }

  @Scoped('READ')
  @Query(() => ReleaseType, { nullable: true, description: 'A release; null when there is none with this id.' })
  release(
    @Arg('id', () => ID, { description: 'Which release.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info, releaseById);
  }

  @Scoped('READ')
  @Query(() => TouchpointCardType, { nullable: true, description: 'A card; null when there is none with this id.' })
  card(
    @Arg('id', () => ID, { description: 'Which card.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info, cardById);
  }
}
