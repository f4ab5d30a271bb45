import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { given } from '../graph/slot.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { createStoryboard } from './create-storyboard.ts';
import { EpicType } from './epic.type.ts';
import { ReleaseType } from './release.type.ts';
import { CreateStoryboardPayload, UpsertEpicPayload, UpsertReleasePayload } from './storyboard-payload.type.ts';
import { CreateStoryboardInput, UpsertEpicInput, UpsertReleaseInput } from './storyboard.input.ts';
import { StoryboardType } from './storyboard.type.ts';
import { upsertEpic } from './upsert-epic.ts';
import { upsertRelease } from './upsert-release.ts';

const changed = (table: string) =>
  one(() => ({ of: sql.table(table), where: (row) => sql`${row.column('id')} = ${given('id')}::uuid` }));
const changedStoryboard = changed('storyboard');
const changedEpic = changed('epic');
const changedRelease = changed('release');

@Resolver(() => CreateStoryboardPayload)
export class CreateStoryboardResolver {
  @Scoped('PLAN')
  @Mutation(() => CreateStoryboardPayload, {
    description: 'Makes a storyboard: empty, from a template, or as a copy of another.',
  })
  createStoryboard(
    @Arg('input', () => CreateStoryboardInput, { description: 'The new board.' }) input: CreateStoryboardInput,
    @Ctx() context: Context,
  ): Promise<CreateStoryboardPayload> {
    return refusable(context, {}, (em) => createStoryboard(em, input));
  }

  @FieldResolver(() => StoryboardType, { nullable: true, description: 'The storyboard; null when refused.' })
  storyboard(@Root() { id }: CreateStoryboardPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return id ? read(context, info, { ...changedStoryboard, given: { id } }) : null;
  }
}

@Resolver(() => UpsertEpicPayload)
export class UpsertEpicResolver {
  @Scoped('PLAN')
  @Mutation(() => UpsertEpicPayload, { description: 'Makes or changes an epic, a column of a storyboard.' })
  upsertEpic(
    @Arg('input', () => UpsertEpicInput, { description: 'The epic.' }) input: UpsertEpicInput,
    @Ctx() context: Context,
  ): Promise<UpsertEpicPayload> {
    return refusable(context, {}, (em) => upsertEpic(em, input));
  }

  @FieldResolver(() => EpicType, { nullable: true, description: 'The epic; null when refused.' })
  epic(@Root() { id }: UpsertEpicPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return id ? read(context, info, { ...changedEpic, given: { id } }) : null;
  }
}

@Resolver(() => UpsertReleasePayload)
export class UpsertReleaseResolver {
  @Scoped('PLAN')
  @Mutation(() => UpsertReleasePayload, { description: 'Makes or changes a release, a slice of a storyboard.' })
  upsertRelease(
    @Arg('input', () => UpsertReleaseInput, { description: 'The release.' }) input: UpsertReleaseInput,
    @Ctx() context: Context,
  ): Promise<UpsertReleasePayload> {
    return refusable(context, {}, (em) => upsertRelease(em, input));
  }

  @FieldResolver(() => ReleaseType, { nullable: true, description: 'The release; null when refused.' })
  release(@Root() { id }: UpsertReleasePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return id ? read(context, info, { ...changedRelease, given: { id } }) : null;
  }
}
