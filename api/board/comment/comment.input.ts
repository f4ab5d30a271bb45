import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('AddCommentInput', { description: 'Something to say about a card.' })
export class AddCommentInput {
  @Field(() => ID, { description: 'The card that is spoken about.' })
  card!: string;

  @Field(() => String, { description: 'What is said, up to 100,000 characters.' })
  body!: string;

  @Field(() => [ID], { defaultValue: [], description: 'The members it speaks to; at most 100.' })
  mentions!: string[];
}

@InputType('EditCommentInput', { description: 'A comment of yours to put otherwise.' })
export class EditCommentInput {
  @Field(() => ID, { description: 'Which comment.' })
  id!: string;

  @Field(() => String, { description: 'What it says from now on.' })
  body!: string;

  @Field(() => [ID], { nullable: true, description: 'The members it speaks to; they replace those it has.' })
  mentions?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('DeleteCommentInput', { description: 'A comment of yours to take away.' })
export class DeleteCommentInput {
  @Field(() => ID, { description: 'Which comment.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; refused when it is another.' })
  ifVersion?: number | null;
}
