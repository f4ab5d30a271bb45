import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { answerIdea } from './answer-idea.ts';
import {
  AnswerIdeaPayload,
  MergeIdeasPayload,
  SeparateIdeasPayload,
  SubmitIdeaPayload,
  SupportIdeaPayload,
  UpdateIdeaPayload,
  WithdrawSupportPayload,
} from './idea-payload.type.ts';
import {
  AnswerIdeaInput,
  MergeIdeasInput,
  SeparateIdeasInput,
  SubmitIdeaInput,
  SupportIdeaInput,
  UpdateIdeaInput,
  WithdrawSupportInput,
} from './idea.input.ts';
import { mergeIdeas } from './merge-ideas.ts';
import { separateIdeas } from './separate-ideas.ts';
import { submitIdea } from './submit-idea.ts';
import { supportIdea, withdrawSupport } from './support-idea.ts';
import { updateIdea } from './update-idea.ts';

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

  @Scoped('RECORD')
  @Mutation(() => UpdateIdeaPayload, { description: 'Words an idea anew, or says which account it came from.' })
  updateIdea(
    @Arg('input', () => UpdateIdeaInput, { description: 'The idea.' }) input: UpdateIdeaInput,
    @Ctx() context: Context,
  ): Promise<UpdateIdeaPayload> {
    return refusable(context, {}, (em) => updateIdea(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => WithdrawSupportPayload, {
    description: 'Takes an account, or a person of it, from behind an idea; whoever never stood there changes nothing.',
  })
  withdrawSupport(
    @Arg('input', () => WithdrawSupportInput, { description: 'Which idea, and who.' }) input: WithdrawSupportInput,
    @Ctx() context: Context,
  ): Promise<WithdrawSupportPayload> {
    return refusable(context, {}, (em) => withdrawSupport(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => SeparateIdeasPayload, {
    description: 'Takes a merge of ideas back: whoever supported the absorbed one stands behind it again.',
  })
  separateIdeas(
    @Arg('input', () => SeparateIdeasInput, { description: 'Which idea.' }) input: SeparateIdeasInput,
    @Ctx() context: Context,
  ): Promise<SeparateIdeasPayload> {
    return refusable(context, {}, (em) => separateIdeas(em, input));
  }
}
