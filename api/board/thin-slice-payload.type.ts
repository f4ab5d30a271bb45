import { Field, ID, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';

@ObjectType('ApplyThinSlicePayload', { description: 'The release, and the cards that came into it or left it.' })
export class ApplyThinSlicePayload {
  id?: string;
  ids?: string[];

  @Field(() => ID, { nullable: true, description: 'What the events of it share; null when refused.' })
  operationId?: string;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
