import { Field, InputType, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';
import { Access } from '../vocabulary.ts';

@InputType('InviteMemberInput', { description: 'Whom to invite.' })
export class InviteMemberInput {
  @Field(() => String, { description: 'The address they will sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Their name, up to 1,000 characters.' })
  name!: string;

  @Field(() => Access, { description: 'What they may do.' })
  access!: Access;
}

@ObjectType('InviteMemberPayload', { description: 'The invited member.' })
export class InviteMemberPayload {
  id?: string;

  @Field(() => String, { nullable: true, description: 'The path to send them: it lets them in, once, within a week.' })
  link?: string | null;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

@InputType('CreateWorkspaceInput', { description: 'A new workspace.' })
export class CreateWorkspaceInput {
  @Field(() => String, { description: 'What it is called, up to 1,000 characters.' })
  name!: string;
}

@ObjectType('CreateWorkspacePayload', { description: 'The new workspace.' })
export class CreateWorkspacePayload {
  id?: string;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
