import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';
import { Access } from '../vocabulary.ts';

@InputType('ChangeMemberInput', { description: 'What a member may do from now on.' })
export class ChangeMemberInput {
  @Field(() => ID, { description: 'Whose access changes.' })
  member!: string;

  @Field(() => Access, { description: 'What they may do.' })
  access!: Access;

  @Field(() => Int, { nullable: true, description: 'Refuses the change when the member is at another version.' })
  ifVersion?: number | null;
}

@ObjectType('ChangeMemberPayload', { description: 'The changed member.' })
export class ChangeMemberPayload {
  id?: string;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

@InputType('RemoveMemberInput', { description: 'Whose membership ends.' })
export class RemoveMemberInput {
  @Field(() => ID, { description: 'Who shall no longer sign in here.' })
  member!: string;

  @Field(() => Int, { nullable: true, description: 'Refuses it when the member is at another version.' })
  ifVersion?: number | null;
}

@ObjectType('RemoveMemberPayload', { description: 'Who is no member any more.' })
export class RemoveMemberPayload {
  @Field(() => ID, { nullable: true, description: 'Their id as a member; null when refused.' })
  removed?: string | null;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
