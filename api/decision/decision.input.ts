import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, Day } from '../scalar.ts';
import { DecisionResult } from '../vocabulary.ts';
import { RecordRefType } from '../write/reference.input.ts';

@InputType('ValueFitInput', { description: 'How well an option fits a value, and why.' })
export class ValueFitInput {
  @Field(() => ID, { description: 'The value; each at most once an option.' })
  value!: string;

  @Field(() => Int, { description: 'From -2, against it, to 2, wholly for it.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Why it fits that much or that little.' })
  why?: string | null;
}

@InputType('DecisionOptionInput', { description: 'One of the ways to decide.' })
export class DecisionOptionInput {
  @Field(() => String, { description: 'The option in a few words.' })
  label!: string;

  @Field(() => [ValueFitInput], { nullable: true, description: 'How it fits the values.' })
  fits?: ValueFitInput[] | null;
}

@InputType('ReviewDecisionInput', { description: 'What became of a decision; what is left out stays as it is.' })
export class ReviewDecisionInput {
  @Field(() => ID, { description: 'Which decision.' })
  decision!: string;

  @Field(() => Int, { nullable: true, description: 'Which option is chosen, from 0, where it is still open.' })
  chosen?: number | null;

  @Field(() => RecordRefType, {
    nullable: true,
    description: 'The person who decided; corrects who it was, and null clears it, where it is decided already.',
  })
  decidedBy?: RecordRefType | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was decided; now when an option is chosen. Corrects when it was, and so under which framework, where it ' +
      'is decided already.',
  })
  decidedAt?: Date | null;

  @Field(() => DecisionResult, { nullable: true, description: 'Whether it held.' })
  result?: DecisionResult | null;

  @Field(() => Day, { nullable: true, description: 'The day to look at it again; null for never.' })
  reviewOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw of the decision; refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('RecordDecisionInput', { description: 'A decision, taken or still open.' })
export class RecordDecisionInput {
  @Field(() => ID, { nullable: true, description: 'The account it is about; the whole workspace without.' })
  account?: string | null;

  @Field(() => String, { description: 'What is to be decided.' })
  question!: string;

  @Field(() => [DecisionOptionInput], { description: 'The ways to decide, 1 to 20.' })
  options!: DecisionOptionInput[];

  @Field(() => Int, { nullable: true, description: 'Which option was chosen, from 0; still open without.' })
  chosen?: number | null;

  @Field(() => RecordRefType, { nullable: true, description: 'The person who decided.' })
  decidedBy?: RecordRefType | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; now when an option is chosen.' })
  decidedAt?: Date | null;

  @Field(() => [ID], { nullable: true, description: 'The critical facts it rests on.' })
  basedOn?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The outcomes expected of it.' })
  expects?: string[] | null;

  @Field(() => Day, { nullable: true, description: 'The day to look at it again.' })
  reviewOn?: string | null;

  @Field(() => DecisionResult, { nullable: true, description: 'Whether it held; pending when left out.' })
  result?: DecisionResult | null;
}
