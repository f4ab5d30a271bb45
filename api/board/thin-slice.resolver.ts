import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { list, one } from '../graph/node.ts';
import { answerOf, read } from '../graph/read.ts';
import { given, uuidOrNull } from '../graph/slot.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { applyThinSlice } from './apply-thin-slice.ts';
import { liveCards } from './card.rows.ts';
import { TouchpointCardType } from './card.type.ts';
import { ReleaseType } from './release.type.ts';
import type { Search } from './slicer.ts';
import { sliceAnswer } from './thin-slice-answer.ts';
import { type BoardFacts, boardFacts } from './thin-slice-facts.ts';
import { ApplyThinSliceInput, ThinSliceQuestion } from './thin-slice.input.ts';
import { ApplyThinSlicePayload } from './thin-slice-payload.type.ts';
import { computedSlice } from './thin-slice.shape.ts';
import { ThinSliceType } from './thin-slice.type.ts';

/** Searches as long as somebody waits for the answer. */
const searchFor = ({ house, gone }: Context): Search => {
  const left = gone?.();
  return (choosing) => house.slicer.choose(choosing, left);
};

const touched = list(() => liveCards((card) => sql`${card.column('id')} = any(${given('ids')}::uuid[])`));
const filled = one(() => ({ of: sql`release`, where: (row) => sql`${row.column('id')} = ${given('id')}::uuid` }));

@Resolver()
export class ThinSliceResolver {
  @Scoped('READ')
  @Query(() => ThinSliceType, {
    nullable: true,
    description: 'Proposes the cards worth most within a capacity; null when there is no storyboard with this id.',
  })
  async thinSlice(
    @Args(() => ThinSliceQuestion) asked: ThinSliceQuestion,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const storyboard = uuidOrNull(asked.storyboard);
    const facts =
      storyboard && (await answerOf<BoardFacts>(context, boardFacts(context.graph, { ...asked, storyboard })));
    if (!facts) return null;
    const slice = await sliceAnswer(asked, facts, searchFor(context));
    return read(context, info, { ...computedSlice, given: { slice: JSON.stringify(slice) } });
  }
}

@Resolver(() => ApplyThinSlicePayload)
export class ApplyThinSliceResolver {
  @Scoped('PLAN')
  @Mutation(() => ApplyThinSlicePayload, {
    description: 'Puts a thin slice into a release, as one operation that can be undone as one.',
  })
  applyThinSlice(
    @Arg('input', () => ApplyThinSliceInput, { description: 'The slice and its release.' }) input: ApplyThinSliceInput,
    @Ctx() context: Context,
  ): Promise<ApplyThinSlicePayload> {
    const computing = { graph: context.graph, search: searchFor(context) };
    return refusable(context, {}, (em) => applyThinSlice(em, input, computing));
  }

  @FieldResolver(() => ReleaseType, { nullable: true, description: 'The release; null when refused.' })
  release(@Root() { id }: ApplyThinSlicePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return id ? read(context, info, { ...filled, given: { id } }) : null;
  }

  @FieldResolver(() => [TouchpointCardType], {
    complexity: 50,
    description: 'The cards that came into the release or left it.',
  })
  cards(@Root() { ids }: ApplyThinSlicePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info, { ...touched, given: { ids: ids ?? [] } });
  }
}
