import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { list, record, type Row } from '../graph/node.ts';
import { type Argument, through, uuidOrNull } from '../graph/slot.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { liveCards, liveReleases } from './card.rows.ts';
import { TouchpointCardType } from './card.type.ts';
import { ReleaseType } from './release.type.ts';
import { StoryboardType } from './storyboard.type.ts';

const named = (id: Argument) => (row: Row) => sql`${row.column('id')} = ${through(id, uuidOrNull)}`;

const allStoryboards = list((_, { archived }) => ({
  of: sql`storyboard`,
  where: (row) => sql`(${row.column('archived_at')} is not null) = ${archived}::boolean`,
  order: (row) => [{ by: row.column('created_at'), type: 'timestamptz' }],
}));
const storyboardById = record((_, { id }) => ({ of: sql`storyboard`, where: named(id) }));
const releaseById = record((_, { id }) => liveReleases(named(id)));
const cardById = record((_, { id }) => liveCards(named(id)));

@Resolver()
export class BoardResolver {
  @Scoped('READ')
  @Query(() => [StoryboardType], { description: 'All storyboards but those that are archived, the oldest first.' })
  storyboards(
    @Arg('archived', () => Boolean, { defaultValue: false, description: 'Those that are archived, and no others.' })
    _archived: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info, allStoryboards);
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
