import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../scalar.ts';

@InputType('StatedValueInput', { description: 'A value as the new version of the framework words it.' })
export class StatedValueInput {
  @Field(() => ID, { nullable: true, description: 'The value; without it that with the same name, or else a new one.' })
  id?: string | null;

  @Field(() => String, { description: 'The value in a word or two, up to 500 characters.' })
  name!: string;

  @Field(() => String, { description: 'What it means to us.' })
  means!: string;

  @Field(() => String, { nullable: true, description: 'What one sees when it is lived.' })
  looksLike?: string | null;
}

@InputType('StatedPriorityInput', { description: 'What comes first when not everything can be had.' })
export class StatedPriorityInput {
  @Field(() => String, { description: 'What comes first.' })
  statement!: string;

  @Field(() => ID, { nullable: true, description: 'The value it comes from.' })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'The same by its name, where it is new and has no id yet.' })
  valueName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The account it is for; the whole workspace without.' })
  account?: string | null;
}

@InputType('ReviseFrameworkInput', {
  description: 'A new version of the framework; what is left out is as in the version before.',
})
export class ReviseFrameworkInput {
  @Field(() => String, { nullable: true, description: 'What we are for; needed in the first version.' })
  purpose?: string | null;

  @Field(() => [StatedValueInput], { nullable: true, description: 'All values in their order; others are retired.' })
  values?: StatedValueInput[] | null;

  @Field(() => [StatedPriorityInput], {
    nullable: true,
    description: 'All priorities, those of the workspace and those of each account in their order.',
  })
  priorities?: StatedPriorityInput[] | null;

  @Field(() => DateTime, { nullable: true, description: 'From when on it decides; now when left out.' })
  effectiveFrom?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the framework you saw as the newest; refused when there is a newer one.',
  })
  ifVersion?: number | null;
}
