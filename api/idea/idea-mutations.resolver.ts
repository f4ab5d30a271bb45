import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { answerIdea } from './answer-idea.ts';
import { AnswerIdeaPayload, MergeIdeasPayload, SubmitIdeaPayload, SupportIdeaPayload } from './idea-payload.type.ts';
import { AnswerIdeaInput, MergeIdeasInput, SubmitIdeaInput, SupportIdeaInput } from './idea.input.ts';
import { mergeIdeas } from './merge-ideas.ts';
import { submitIdea } from './submit-idea.ts';
import { supportIdea } from './support-idea.ts';

@Resolver()
export class IdeaMutationsResolver {
  @Scoped('RECORD')
  @Mutation(() => SubmitIdeaPayload, { description: 'Takes down a suggestion of a customer.' })
  submitIdea(
    @Arg('input', () => SubmitIdeaInput, { description: 'The suggestion.' }) input: SubmitIdeaInput,
    @Ctx() context: Context,
  ): Promise<SubmitIdeaPayload> {
    return refusable(context, {}, (em) => submitIdea(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => SupportIdeaPayload, { description: 'Puts an account, or a person of it, behind an idea.' })
  supportIdea(
    @Arg('input', () => SupportIdeaInput, { description: 'Which idea, and who.' }) input: SupportIdeaInput,
    @Ctx() context: Context,
  ): Promise<SupportIdeaPayload> {
    return refusable(context, {}, (em) => supportIdea(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => AnswerIdeaPayload, { description: 'Tells whoever had an idea what becomes of it.' })
  answerIdea(
    @Arg('input', () => AnswerIdeaInput, { description: 'The answer.' }) input: AnswerIdeaInput,
    @Ctx() context: Context,
  ): Promise<AnswerIdeaPayload> {
    return refusable(context, {}, (em) => answerIdea(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => MergeIdeasPayload, {
    description: 'Says that ideas are one: whoever supports them stands behind the survivor, each once.',
  })
  mergeIdeas(
    @Arg('input', () => MergeIdeasInput, { description: 'The ideas.' }) input: MergeIdeasInput,
    @Ctx() context: Context,
  ): Promise<MergeIdeasPayload> {
    return refusable(context, {}, (em) => mergeIdeas(em, input));
  }
}
