import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';

@ObjectType('PresentMember', { description: 'Somebody who looks at a storyboard right now.' })
export class PresentMemberType {
  @Field(() => ID, { description: 'The member, or the key a program shows.' })
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => ID, { description: 'The tab they look with; one member may have several.' })
  tab!: string;

  @Field(() => ID, { nullable: true, description: 'The card they are editing.' })
  editing!: string | null;
}

@ObjectType('Presence', { description: 'Who looks at a storyboard right now.' })
export class PresenceType {
  @Field(() => [PresentMemberType], { description: 'Everybody, the caller too, by name.' })
  members!: PresentMemberType[];
}

@InputType('ShowPresenceInput', { description: 'What the caller is doing in one tab.' })
export class ShowPresenceInput {
  @Field(() => ID, { description: 'The storyboard on which somebody is to be seen.' })
  storyboard!: string;

  @Field(() => ID, { description: 'The tab, a UUID that its page made.' })
  tab!: string;

  @Field(() => ID, { nullable: true, description: 'The card being edited; null when none is.' })
  editing?: string | null;
}

@ObjectType('ShowPresencePayload', { description: 'Whether it was taken.' })
export class ShowPresencePayload {
  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
