import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';
import { type BulkSummary, RowStatus, type RowAnswer } from '../write/answer.ts';
import { BulkSummaryType } from '../write/answer.type.ts';
import { TouchpointCardType } from './card.type.ts';
import type { Standing } from './move-cards.ts';

const refused = { description: 'What was refused; empty when all went well.' };

@ObjectType('CardRow', { simpleResolvers: true, description: 'What became of one card of the call.' })
export class CardRowType {
  @Field(() => Int, { description: 'Which card of the call, from 0.' })
  index!: number;

  @Field(() => RowStatus, { description: 'What became of it.' })
  status!: RowStatus;

  @Field(() => TouchpointCardType, { nullable: true, description: 'The card; null when it was refused or only tried.' })
  card!: TouchpointCardType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; their paths begin with rows and the index.' })
  errors!: UserErrorType[];
}

@ObjectType('CreateCardsPayload', { description: 'What became of every card of the call.' })
export class CreateCardsPayload {
  answers!: RowAnswer[];

  @Field(() => ID, { nullable: true, description: 'What the events of this call share; null when refused.' })
  operationId?: string;

  @Field(() => BulkSummaryType, { description: 'How many rows met which fate.' })
  summary!: BulkSummary;

  @Field(() => [UserErrorType], { description: 'Why the whole call was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('UpdateCardsPayload', { description: 'The cards as they are now.' })
export class UpdateCardsPayload {
  ids!: string[];

  @Field(() => BulkSummaryType, { description: 'How many cards met which fate; of a dry run, would have met it.' })
  summary!: BulkSummary;

  @Field(() => ID, { nullable: true, description: 'What the events of this call share; null when refused.' })
  operationId?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('MoveCardsPayload', { description: 'The cards as they stand now.' })
export class MoveCardsPayload {
  ids!: string[];
  moved?: readonly Standing[];

  @Field(() => ID, { nullable: true, description: 'What the events of the move share; null when refused.' })
  operationId?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteCardsPayload', { description: 'The cards that are gone.' })
export class DeleteCardsPayload {
  @Field(() => [ID], { description: 'Their ids.' })
  deleted!: string[];

  @Field(() => ID, { nullable: true, description: 'What the events of this call share; null when refused.' })
  operationId?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('RestoreCardsPayload', { description: 'The cards that are back on their boards.' })
export class RestoreCardsPayload {
  ids!: string[];

  @Field(() => ID, { nullable: true, description: 'What the events of this call share; null when refused.' })
  operationId?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
