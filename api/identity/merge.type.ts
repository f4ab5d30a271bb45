import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { PersonType } from '../account/person.type.ts';
import { NodeType } from '../contract.type.ts';
import { DateTime } from '../scalar.ts';
import { Mergeable } from '../vocabulary.ts';

@ObjectType('MergeCandidate', { simpleResolvers: true, description: 'What one of the records has in a field.' })
export class MergeCandidateType {
  @Field(() => ID, { description: 'The record that may be the same as another.' })
  record!: string;

  @Field(() => String, { nullable: true, description: 'Its value as JSON text; null when it has none.' })
  value!: string | null;
}

@ObjectType('MergedField', { simpleResolvers: true, description: 'One field of the survivor, and where it came from.' })
export class MergedFieldType {
  @Field(() => String, { description: 'The field that was chosen between, by its name.' })
  field!: string;

  @Field(() => ID, { nullable: true, description: 'Whose value it is; null where lists of several were joined.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The value as JSON text; null when nobody has one.' })
  value!: string | null;

  @Field(() => Boolean, { description: 'Whether the survivor had another value before.' })
  changed!: boolean;

  @Field(() => [MergeCandidateType], { description: 'What each of the records has, the survivor first.' })
  candidates!: MergeCandidateType[];
}

@ObjectType('MovedRecords', { simpleResolvers: true, description: 'Records that belong to the survivor since.' })
export class MovedRecordsType {
  @Field(() => String, { description: 'Their type, such as Interaction.' })
  type!: string;

  @Field(() => String, { description: 'The field by which they point at it.' })
  field!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('RecordSetAside', {
  simpleResolvers: true,
  description: 'A record of which only one could stay. It is kept with the merge and comes back with it.',
})
export class RecordSetAsideType {
  @Field(() => String, { description: 'Its type.' })
  type!: string;

  @Field(() => ID, { nullable: true, description: 'Its id; null for what only ties two records together.' })
  id!: string | null;

  @Field(() => String, { description: 'Why only one could stay.' })
  reason!: string;
}

@ObjectType('Merge', {
  simpleResolvers: true,
  implements: [NodeType],
  description: 'Several accounts, or several people, that became one. It can be taken back.',
})
export class MergeType extends NodeType {
  @Field(() => Mergeable, { description: 'What was merged.' })
  type!: Mergeable;

  @Field(() => AccountType, { nullable: true, description: 'The account that survived; null when people were merged.' })
  account!: AccountType | null;

  @Field(() => PersonType, { nullable: true, description: 'The person that survived; null when accounts were merged.' })
  person!: PersonType | null;

  @Field(() => [ID], { description: 'The ids of the absorbed records, which answer with the survivor since.' })
  absorbed!: string[];

  @Field(() => DateTime, { description: 'When they were merged.' })
  createdAt!: string;

  @Field(() => String, { description: 'By whom.' })
  mergedBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null while it stands.' })
  undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: 'By whom it was taken back.' })
  undoneBy!: string | null;

  @Field(() => [MergedFieldType], { description: 'Field by field what the survivor got.' })
  fields!: MergedFieldType[];

  @Field(() => [MovedRecordsType], { description: 'What belongs to the survivor since.' })
  moved!: MovedRecordsType[];

  @Field(() => [RecordSetAsideType], {
    description: 'What could not stand beside what the survivor has; it is told once, by the merge.',
  })
  setAside!: RecordSetAsideType[];
}
