import { Field, ID, InputType, Int } from 'type-graphql';
import { IdeaState } from '../vocabulary.ts';
import { ExternalRefInputType, RecordRefType } from '../write/reference.input.ts';

@InputType('SubmitIdeaInput', { description: 'A suggestion of a customer.' })
export class SubmitIdeaInput {
  @Field(() => String, { description: 'The suggestion in a few words, up to 1,000 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The suggestion at length.' })
  body?: string | null;

  @Field(() => RecordRefType, { nullable: true, description: 'The account it comes from, its first supporter.' })
  account?: RecordRefType | null;

  @Field(() => RecordRefType, { nullable: true, description: 'The person of that account who had it.' })
  person?: RecordRefType | null;

  @Field(() => ExternalRefInputType, {
    nullable: true,
    description: 'The key another system has for it; when it is known, that idea is worded anew.',
  })
  ref?: ExternalRefInputType | null;
}

@InputType('SupportIdeaInput', { description: 'Who stands behind an idea.' })
export class SupportIdeaInput {
  @Field(() => ID, { description: 'The idea; support of a duplicate counts for the original.' })
  idea!: string;

  @Field(() => RecordRefType, { description: 'The account whose support is recorded.' })
  account!: RecordRefType;

  @Field(() => RecordRefType, { nullable: true, description: 'The person; the account as a whole without.' })
  person?: RecordRefType | null;
}

@InputType('WithdrawSupportInput', { description: 'Who no longer stands behind an idea.' })
export class WithdrawSupportInput {
  @Field(() => ID, { description: 'The idea; of a duplicate the support that counts for the original.' })
  idea!: string;

  @Field(() => RecordRefType, { description: 'The account whose support ends.' })
  account!: RecordRefType;

  @Field(() => RecordRefType, { nullable: true, description: 'The person; the account as a whole without.' })
  person?: RecordRefType | null;
}

@InputType('UpdateIdeaInput', { description: 'An idea to word anew; what is left out stays as it is.' })
export class UpdateIdeaInput {
  @Field(() => ID, { description: 'Which idea.' })
  idea!: string;

  @Field(() => String, { nullable: true, description: 'The suggestion in a few words, up to 1,000 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The suggestion at length; null empties it.' })
  body?: string | null;

  @Field(() => RecordRefType, { nullable: true, description: 'The account it comes from; null when nobody knows.' })
  account?: RecordRefType | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('SeparateIdeasInput', { description: 'An idea that was said to be the same as another, and is not.' })
export class SeparateIdeasInput {
  @Field(() => ID, { description: 'The idea that was absorbed.' })
  duplicate!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw of it; refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('AnswerIdeaInput', { description: 'What we say to an idea.' })
export class AnswerIdeaInput {
  @Field(() => ID, { description: 'The idea that is answered.' })
  idea!: string;

  @Field(() => String, { description: 'The answer; it is dated and signed with the name of the member.' })
  text!: string;

  @Field(() => IdeaState, { nullable: true, description: 'What becomes of it; stays as it is when left out.' })
  state?: IdeaState | null;

  @Field(() => [ID], { nullable: true, description: 'The cards it became; they replace those it has.' })
  cards?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw of the idea; refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('MergeIdeasInput', { description: 'Ideas that say the same.' })
export class MergeIdeasInput {
  @Field(() => ID, { description: 'The idea that stays, where supporters are counted.' })
  survivor!: string;

  @Field(() => [ID], { description: 'The others, at most 20; they stay to be read and name the survivor.' })
  absorb!: string[];

  @Field(() => Int, { nullable: true, description: 'The version you saw of the survivor; refused when it is another.' })
  ifVersion?: number | null;
}
