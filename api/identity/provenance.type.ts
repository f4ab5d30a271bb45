import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ActorType } from '../event/change.type.ts';
import { DateTime } from '../scalar.ts';
import { ProvenanceRule } from '../vocabulary.ts';

registerEnumType(ProvenanceRule, {
  name: 'ProvenanceRule',
  description: 'Why a field has the value it has, and not another.',
  valuesConfig: {
    LAST_WRITTEN: { description: 'Whoever wrote it last has the say.' },
    CHOSEN_IN_MERGE: { description: 'It was chosen when records were merged.' },
    LOCKED: { description: 'Somebody locked it; what others would write is refused.' },
  },
});

@ObjectType('LosingValue', { simpleResolvers: true, description: 'A value that a field had, or could have had.' })
export class LosingValueType {
  @Field(() => String, { nullable: true, description: 'The value as JSON text; null when it was empty.' })
  value!: string | null;

  @Field(() => String, { description: 'What was called, such as upsertAccounts, import or mergeRecords.' })
  source!: string;

  @Field(() => String, { description: 'Who wrote it, or merged it away.' })
  by!: string;

  @Field(() => DateTime, { description: 'When it was written, or merged away.' })
  at!: string;

  @Field(() => ID, { nullable: true, description: 'The record that had it, where it lost in a merge.' })
  record!: string | null;
}

@ObjectType('FieldLock', { simpleResolvers: true, description: 'A field that nobody is to change.' })
export class FieldLockType {
  @Field(() => String, { description: 'Who locked it.' })
  lockedBy!: string;

  @Field(() => DateTime, { description: 'When it was locked.' })
  lockedAt!: string;

  @Field(() => String, { nullable: true, description: 'Why it was locked, in the words of who did it.' })
  reason!: string | null;
}

@ObjectType('FieldProvenance', { simpleResolvers: true, description: 'Where the value of one field comes from.' })
export class FieldProvenanceType {
  @Field(() => String, { description: 'The field, by its name on the record.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Its value as JSON text; null when it was cleared.' })
  value!: string | null;

  @Field(() => ProvenanceRule, { description: 'Why it has this value.' })
  rule!: ProvenanceRule;

  @Field(() => String, { description: 'What was called, such as upsertAccounts, import or mergeRecords.' })
  source!: string;

  @Field(() => ActorType, { description: 'Who wrote it.' })
  actor!: ActorType;

  @Field(() => DateTime, { description: 'When the value was written.' })
  at!: string;

  @Field(() => ID, { description: 'The operation, which all its changes in the event log share.' })
  operationId!: string;

  @Field(() => [LosingValueType], {
    description: `Other values it had, or lost to in a merge, the newest first; without those of a merge that was taken back,
and without what was refused, as at a locked field: that was never written.`,
  })
  losing!: LosingValueType[];

  @Field(() => FieldLockType, { nullable: true, description: 'Its lock; null when anybody may change it.' })
  lock!: FieldLockType | null;
}
