import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { refusableBulk } from '../write/bulk-rows.ts';
import { ingestInteractions } from './ingest-interactions.ts';
import { ingestSurveyResponses } from './ingest-survey-responses.ts';
import {
  IngestInteractionsPayload,
  IngestSurveyResponsesPayload,
  LinkStepPayload,
} from './interaction-payload.type.ts';
import { IngestInteractionsInput, LinkStepInput } from './interaction.input.ts';
import { linkStep } from './link-step.ts';
import { retractInteractions } from './retract-interactions.ts';
import { RetractInteractionsPayload } from './retract-payload.type.ts';
import { RetractInteractionsInput } from './retract.input.ts';
import { IngestSurveyResponsesInput } from './survey-response.input.ts';

@Resolver()
export class InteractionMutationsResolver {
  @Scoped('RECORD')
  @Mutation(() => IngestInteractionsPayload, {
    description: 'Takes in what happened, on any channel. The same rows again change nothing and tell nobody.',
  })
  ingestInteractions(
    @Arg('input', () => IngestInteractionsInput, { description: 'What happened.' }) input: IngestInteractionsInput,
    @Ctx() context: Context,
  ) {
    return refusableBulk(context, (em) => ingestInteractions(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => IngestSurveyResponsesPayload, {
    description: 'Takes in answers to surveys. The same rows again change nothing and tell nobody.',
  })
  ingestSurveyResponses(
    @Arg('input', () => IngestSurveyResponsesInput, { description: 'The answers.' }) input: IngestSurveyResponsesInput,
    @Ctx() context: Context,
  ) {
    return refusableBulk(context, (em) => ingestSurveyResponses(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => LinkStepPayload, {
    description: 'Says which planned moment an interaction was, or that no card foresaw it.',
  })
  linkStep(
    @Arg('input', () => LinkStepInput, { description: 'Which interaction, and which card.' }) input: LinkStepInput,
    @Ctx() context: Context,
  ): Promise<LinkStepPayload> {
    return refusable(context, {}, (em) => linkStep(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => RetractInteractionsPayload, {
    description: `Takes back interactions and answers to surveys that were recorded by mistake. They are kept with the reason, and
leave every timeline, score and count as if they had never been; the same key may come again. The same rows again change
nothing and tell nobody.`,
  })
  retractInteractions(
    @Arg('input', () => RetractInteractionsInput, { description: 'Which, and why.' }) input: RetractInteractionsInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, { answers: [] }, (em) => retractInteractions(em, input));
  }
}
