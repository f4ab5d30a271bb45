import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { answerFact } from './answer-fact.ts';
import {
  AnswerFactPayload,
  RecordDecisionPayload,
  ReviewDecisionPayload,
  ReviseFrameworkPayload,
  UpsertFactNeedPayload,
} from './decision-payload.type.ts';
import { RecordDecisionInput, ReviewDecisionInput } from './decision.input.ts';
import { AnswerFactInput, UpsertFactNeedInput } from './fact.input.ts';
import { ReviseFrameworkInput } from './framework.input.ts';
import { recordDecision } from './record-decision.ts';
import { reviewDecision } from './review-decision.ts';
import { reviseFramework } from './revise-framework.ts';
import { upsertFactNeed } from './upsert-fact-need.ts';

@Resolver()
export class DecisionMutationsResolver {
  @Scoped('PLAN')
  @Mutation(() => ReviseFrameworkPayload, {
    description: 'Writes a new version of the framework. Nothing is written when it says what the newest one says.',
  })
  reviseFramework(
    @Arg('input', () => ReviseFrameworkInput, { description: 'The new version.' }) input: ReviseFrameworkInput,
    @Ctx() context: Context,
  ): Promise<ReviseFrameworkPayload> {
    return refusable(context, {}, (em) => reviseFramework(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => RecordDecisionPayload, {
    description: 'Records a question, how each way to decide fits the values, and the choice.',
  })
  recordDecision(
    @Arg('input', () => RecordDecisionInput, { description: 'The decision.' }) input: RecordDecisionInput,
    @Ctx() context: Context,
  ): Promise<RecordDecisionPayload> {
    return refusable(context, {}, (em) => recordDecision(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => ReviewDecisionPayload, {
    description: 'Takes a decision that is still open, or says whether one held and when to look at it again.',
  })
  reviewDecision(
    @Arg('input', () => ReviewDecisionInput, { description: 'What became of it.' }) input: ReviewDecisionInput,
    @Ctx() context: Context,
  ): Promise<ReviewDecisionPayload> {
    return refusable(context, {}, (em) => reviewDecision(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => AnswerFactPayload, { description: 'Records what is now known of an account.' })
  answerFact(
    @Arg('input', () => AnswerFactInput, { description: 'The fact.' }) input: AnswerFactInput,
    @Ctx() context: Context,
  ): Promise<AnswerFactPayload> {
    return refusable(context, {}, (em) => answerFact(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => UpsertFactNeedPayload, { description: 'Says which fact which roles need about every account.' })
  upsertFactNeed(
    @Arg('input', () => UpsertFactNeedInput, { description: 'The fact need.' }) input: UpsertFactNeedInput,
    @Ctx() context: Context,
  ): Promise<UpsertFactNeedPayload> {
    return refusable(context, {}, (em) => upsertFactNeed(em, input));
  }
}
