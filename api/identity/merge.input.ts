import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('MergePick', { description: 'Whose value a field of the survivor is to have.' })
export class MergePickInput {
  @Field(() => String, { description: 'The field, such as name.' })
  field!: string;

  @Field(() => ID, { description: 'One of the records that are merged.' })
  from!: string;
}

@InputType('MergeRecordsInput', { description: 'Records that are the same, and which of them stays.' })
export class MergeRecordsInput {
  @Field(() => ID, { description: 'The account or person that stays.' })
  survivor!: string;

  @Field(() => [ID], { description: 'The others, at most 20; their ids answer with the survivor from then on.' })
  absorb!: string[];

  @Field(() => [MergePickInput], {
    nullable: true,
    description: `Where the usual choice is not wanted: the survivor keeps what it has, takes from the others what it
lacks, and of lists gets all that anybody has.`,
  })
  picks?: MergePickInput[] | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw of the survivor; refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('UnmergeRecordsInput', { description: 'Which merge to take back.' })
export class UnmergeRecordsInput {
  @Field(() => ID, { description: 'The merge that is taken back.' })
  merge!: string;
}

@InputType('NeverMatchInput', { description: 'Two records that are not the same.' })
export class NeverMatchInput {
  @Field(() => [ID], { description: 'Two accounts, or two people.' })
  records!: string[];

  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters.' })
  reason?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Takes it back: they may be suggested and merged again.' })
  mayMatch!: boolean;
}

@InputType('LockFieldInput', { description: 'A field of an account or person that nobody is to change.' })
export class LockFieldInput {
  @Field(() => ID, { description: 'The account or person.' })
  record!: string;

  @Field(() => String, { description: 'The field, such as name.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters.' })
  reason?: string | null;
}

@InputType('UnlockFieldInput', { description: 'A field of an account or person that may be changed again.' })
export class UnlockFieldInput {
  @Field(() => ID, { description: 'The account or person.' })
  record!: string;

  @Field(() => String, { description: 'The field, such as name.' })
  field!: string;
}
