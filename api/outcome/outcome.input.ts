import { Field, Float, ID, InputType } from 'type-graphql';
import { DateTime, Day } from '../scalar.ts';
import { OutcomeState, Pillar } from '../vocabulary.ts';
import { BulkWishes, RowWishes } from '../write/bulk.input.ts';
import { ExternalRefInputType, RecordRefType } from '../write/reference.input.ts';
import type { MeasureFields } from './measure-fields.ts';
import type { NewReading } from './record-reading.ts';
import type { OutcomeFields } from './upsert-outcomes.ts';

const own = 'The key another system has for the outcome; the outcome that has it is changed, or else made.';

@InputType('MeasureInput', { description: 'How an outcome is told to be reached; the name says which measure it is.' })
export class MeasureInput implements MeasureFields {
  @Field(() => String, { description: 'What is measured, up to 500 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The unit, such as days or %.' })
  unit?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value before we began.' })
  baseline?: number | null;

  @Field(() => Float, { nullable: true, description: 'The value that was agreed; a new measure needs it.' })
  target?: number | null;
}

@InputType('OutcomeInput', {
  description: 'What was agreed with an account: what is left out stays as it is, null clears.',
})
export class OutcomeInput extends RowWishes implements OutcomeFields {
  @Field(() => ExternalRefInputType, { nullable: true, description: own })
  ref?: ExternalRefInputType | null;

  @Field(() => ID, { nullable: true, description: 'The outcome to change; without id and ref a new one is made.' })
  id?: string | null;

  @Field(() => [ExternalRefInputType], { nullable: true, description: 'Further keys to add; none is taken away.' })
  externalRefs?: ExternalRefInputType[] | null;

  @Field(() => RecordRefType, { nullable: true, description: 'With which account; a new outcome needs it.' })
  account?: RecordRefType | null;

  @Field(() => Pillar, { nullable: true, description: 'The pillar it belongs to; a new outcome needs it.' })
  pillar?: Pillar | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shall be true, up to 100,000 characters; a new outcome needs it.',
  })
  statement?: string | null;

  @Field(() => RecordRefType, { nullable: true, description: 'Who agreed to it on their side.' })
  agreedWith?: RecordRefType | null;

  @Field(() => Day, { nullable: true, description: 'The day it was agreed.' })
  agreedOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day it shall be true.' })
  dueOn?: string | null;

  @Field(() => OutcomeState, { nullable: true, description: 'Where it stands; a new outcome is AGREED.' })
  state?: OutcomeState | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer confirmed it; null when nobody asked.' })
  confirmedByCustomer?: boolean | null;

  @Field(() => [MeasureInput], {
    nullable: true,
    description: 'All its measures; one that has readings cannot be left out.',
  })
  measures?: MeasureInput[] | null;
}

@InputType('UpsertOutcomesInput', { description: 'Outcomes to make or change.' })
export class UpsertOutcomesInput extends BulkWishes {
  @Field(() => [OutcomeInput], { description: 'At most 5,000 outcomes.' })
  rows!: OutcomeInput[];
}

@InputType('RecordReadingInput', { description: 'The value of a measure at a moment.' })
export class RecordReadingInput implements NewReading {
  @Field(() => ID, { description: 'The measure that was read.' })
  measure!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was read; now, when left out.' })
  at?: Date | null;

  @Field(() => Float, { description: 'The value, in the unit of the measure.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'Where it comes from, up to 1,000 characters.' })
  source?: string | null;
}
