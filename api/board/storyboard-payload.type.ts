import { Field, ID, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';

const shared = { nullable: true, description: 'What the events of this call share; null when refused.' };
const refused = { description: 'What was refused; empty when all went well.' };

@ObjectType('CreateStoryboardPayload', { description: 'The new storyboard.' })
export class CreateStoryboardPayload {
  id?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('UpsertEpicPayload', { description: 'The epic that was made or changed.' })
export class UpsertEpicPayload {
  id?: string;

  @Field(() => ID, shared)
  operationId?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('UpsertReleasePayload', { description: 'The release that was made or changed.' })
export class UpsertReleasePayload {
  id?: string;

  @Field(() => ID, shared)
  operationId?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
