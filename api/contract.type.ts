import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { ErrorCode, type ErrorDetail } from './refusal.ts';
import { DateTime } from './scalar.ts';

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Why something was refused; branch on this, not on the message.',
  valuesConfig: {
    REQUIRED: { description: 'Something needed is missing.' },
    INVALID: { description: 'A value has the wrong form.' },
    NOT_FOUND: { description: 'No such record in this workspace.' },
    TAKEN: { description: 'The key belongs to another record.' },
    STALE: { description: 'The record changed since the version you name.' },
    CYCLE: { description: 'The record would be its own ancestor.' },
    TOO_LONG: { description: 'A text is longer than it may be.' },
    TOO_MANY: { description: 'More than may be given at once.' },
    OUT_OF_RANGE: { description: 'A number or moment is outside what is allowed.' },
    CONFLICT: { description: 'Somebody else changed the same thing at the same moment.' },
    LOCKED: { description: 'Somebody locked the field; unlock it first.' },
    FORBIDDEN: { description: 'The caller lacks the scope.' },
    UNAUTHENTICATED: { description: 'The caller is not signed in, or the key is not valid.' },
    OVER_LIMIT: { description: 'The cost budget is used up for now.' },
    UNAVAILABLE: { description: 'The program cannot do this right now; try again.' },
    INTERNAL: { description: 'A fault of ours; it was logged under the request id.' },
  },
});

@InterfaceType('Node', { description: 'A record with an id of its own.', resolveType: typeOfRow })
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque, permanent, unique over all types.' })
  id!: string;
}

@InterfaceType('Tracked', { description: 'A record whose changes are counted.', resolveType: typeOfRow })
export abstract class TrackedType {
  @Field(() => ID, { description: 'Opaque, permanent, unique over all types.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every change; give it as ifVersion to refuse a stale write.' })
  version!: number;

  @Field(() => DateTime, { description: 'When the record was made here.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the record last changed.' })
  updatedAt!: Date;
}

@ObjectType('UserErrorDetail', { description: 'What a refusal is about, for programs.' })
export class UserErrorDetailType implements ErrorDetail {
  @Field(() => String, { nullable: true, description: 'The type of the record that is in the way, such as Account.' })
  recordType?: string;

  @Field(() => ID, { nullable: true, description: 'That record: who holds the key, or what changed meanwhile.' })
  recordId?: string;

  @Field(() => Int, { nullable: true, description: 'The version it is at now.' })
  version?: number;

  @Field(() => String, { nullable: true, description: 'Who changed or locked it.' })
  changedBy?: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was changed or locked.' })
  changedAt?: string;

  @Field(() => [String], { nullable: true, description: 'Which fields.' })
  changedFields?: readonly string[];
}

@ObjectType('UserError', { description: 'One thing that was refused, and where in the input.' })
export class UserErrorType {
  @Field(() => ErrorCode, { description: 'The reason for programs.' })
  code!: ErrorCode;

  @Field(() => [String], { description: 'The place in the input, from the outside in.' })
  path!: string[];

  @Field(() => String, { description: 'The reason in a sentence for people.' })
  message!: string;

  @Field(() => UserErrorDetailType, { nullable: true, description: 'What is in the way, where something is.' })
  detail?: ErrorDetail | undefined;
}

/** Rows of interfaces carry the name of their type, which the reader puts there. */
export function typeOfRow(row: { __typename?: string }): string {
  if (!row.__typename) throw new Error('A row of an interface came without its __typename');
  return row.__typename;
}
