import { Field, Int, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';
import { type BulkSummary, RowStatus, type RowAnswer } from './answer.ts';
import { BulkSummaryType } from './answer.type.ts';

/** What became of one row; its record is told beside. */
@ObjectType({ simpleResolvers: true })
export abstract class BulkRowType {
  @Field(() => Int, { description: 'Which row of the call, from 0.' })
  index!: number;

  @Field(() => RowStatus, { description: 'What became of it.' })
  status!: RowStatus;

  @Field(() => [UserErrorType], { description: 'Why it was refused; their paths begin with rows and the index.' })
  errors!: UserErrorType[];
}

/** What became of a call. */
@ObjectType()
export abstract class BulkPayload {
  answers!: RowAnswer[];

  @Field(() => BulkSummaryType, { description: 'How many rows met which fate.' })
  summary!: BulkSummary;

  @Field(() => [UserErrorType], { description: 'Why the call as a whole came to nothing; empty when it did not.' })
  userErrors!: UserErrorType[];
}
