import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType, TrackedType, UserErrorType } from '../../contract.type.ts';
import { connectionOf } from '../../graph/page.type.ts';
import { MemberType } from '../../workspace/member.type.ts';
import { StoryboardType } from '../storyboard.type.ts';

@ObjectType('SavedView', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType],
  description: 'A way of looking at a storyboard that somebody kept.',
})
export class SavedViewType extends TrackedType {
  @Field(() => StoryboardType, { description: 'The board it looks at.' })
  storyboard!: StoryboardType;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Filters, lens and order, as the address of the board writes them.' })
  query!: string;

  @Field(() => Boolean, { description: 'Whether everybody on the board sees it, or its owner alone.' })
  shared!: boolean;

  @Field(() => MemberType, { description: 'Who kept it, and alone may change it.' })
  owner!: MemberType;
}

export const SavedViewConnectionType = connectionOf('SavedView', () => SavedViewType);

const refused = { description: 'What was refused; empty when all went well.' };

@ObjectType('SaveViewPayload', { description: 'The view as it is kept now.' })
export class SaveViewPayload {
  id?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteViewPayload', { description: 'The view that is gone.' })
export class DeleteViewPayload {
  @Field(() => ID, { nullable: true, description: 'Its id; null when refused.' })
  deleted?: string | null;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
