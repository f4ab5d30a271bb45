import { Field, InputType, Int } from 'type-graphql';
import { DateTime } from '../scalar.ts';
import { SurveyKind } from '../vocabulary.ts';
import { BulkWishes } from '../write/bulk.input.ts';
import { ExternalRefInputType, RecordRefType } from '../write/reference.input.ts';
import type { SurveyResponseFields } from './ingest-survey-responses.ts';

@InputType('SurveyResponseInput', { description: 'An answer to a survey. The same ref again corrects it.' })
export class SurveyResponseInput implements SurveyResponseFields {
  @Field(() => ExternalRefInputType, {
    nullable: true,
    description: 'The key another system has for it; without it, it is new.',
  })
  ref?: ExternalRefInputType | null;

  @Field(() => RecordRefType, { description: 'The account it speaks of.' })
  account!: RecordRefType;

  @Field(() => RecordRefType, { nullable: true, description: 'Who answered.' })
  person?: RecordRefType | null;

  @Field(() => SurveyKind, { description: 'Which survey.' })
  kind!: SurveyKind;

  @Field(() => Int, { description: 'The score: NPS and ENPS 0 to 10, CSAT 1 to 5, CES 1 to 7.' })
  score!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was given; without it the time is unknown.' })
  at?: Date | null;

  @Field(() => RecordRefType, { nullable: true, description: 'The touchpoint it speaks of.' })
  card?: RecordRefType | null;

  @Field(() => String, { nullable: true, description: 'What was said, up to 100,000 characters.' })
  text?: string | null;
}

@InputType('IngestSurveyResponsesInput', { description: 'Answers to surveys.' })
export class IngestSurveyResponsesInput extends BulkWishes {
  @Field(() => [SurveyResponseInput], { description: 'At most 5,000 answers.' })
  rows!: SurveyResponseInput[];
}
