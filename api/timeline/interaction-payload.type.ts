import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { changedRecord } from '../write/changed-record.ts';
import { BulkPayload, BulkRowType } from '../write/bulk-payload.type.ts';
import { readRows, rowShape } from '../write/bulk-rows.ts';
import { InteractionType, SurveyResponseType } from './interaction.type.ts';

const linked = changedRecord('interaction');
const what = { description: 'What became of each row, in the order of the call.' };

@ObjectType('InteractionRow', { simpleResolvers: true, description: 'What became of one interaction of the call.' })
export class InteractionRowType extends BulkRowType {
  @Field(() => InteractionType, {
    nullable: true,
    description: 'The interaction; null when it was refused or only tried.',
  })
  interaction!: InteractionType | null;
}

@ObjectType('IngestInteractionsPayload', { description: 'What became of every interaction of the call.' })
export class IngestInteractionsPayload extends BulkPayload {
  @Field(() => [InteractionRowType], what)
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }
}

@ObjectType('SurveyResponseRow', { simpleResolvers: true, description: 'What became of one answer of the call.' })
export class SurveyResponseRowType extends BulkRowType {
  @Field(() => SurveyResponseType, {
    nullable: true,
    description: 'The answer; null when it was refused or only tried.',
  })
  surveyResponse!: InteractionType | null;
}

@ObjectType('IngestSurveyResponsesPayload', { description: 'What became of every answer of the call.' })
export class IngestSurveyResponsesPayload extends BulkPayload {
  @Field(() => [SurveyResponseRowType], what)
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }
}

@ObjectType('LinkStepPayload', { description: 'The interaction with its card.' })
export class LinkStepPayload {
  id?: string;

  @Field(() => InteractionType, { nullable: true, description: 'The interaction; null when refused.' })
  interaction?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return linked(this, context, info);
  }

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

export const interactionRowShapes = [
  rowShape('InteractionRow', { field: 'interaction', table: 'interaction' }),
  rowShape('SurveyResponseRow', { field: 'surveyResponse', table: 'interaction' }),
];
