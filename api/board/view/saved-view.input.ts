import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('SaveViewInput', { description: 'A view to keep or to change; what is left out stays as it is.' })
export class SaveViewInput {
  @Field(() => ID, { nullable: true, description: 'Which view of yours; without it a new one.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'The board; needed for a new view, which then stays on it.' })
  storyboard?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called, up to 500 characters; needed for a new one.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Filters, lens and order, up to 4,000 characters.' })
  query?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether everybody sees it; a new one is its owner’s alone.' })
  shared?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('DeleteViewInput', { description: 'A view of yours to give up.' })
export class DeleteViewInput {
  @Field(() => ID, { description: 'Which view.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; refused when it is another.' })
  ifVersion?: number | null;
}
