import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { PersonType } from '../account/person.type.ts';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { changedRecord } from '../write/changed-record.ts';
import { MergeType } from './merge.type.ts';

const refused = { description: 'What was refused; empty when all went well.' };
const [merge, account, person] = [changedRecord('merge'), changedRecord('account'), changedRecord('person')];

@ObjectType('MergeRecordsPayload', { description: 'The merge, with its survivor.' })
export class MergeRecordsPayload {
  id?: string;

  @Field(() => MergeType, { nullable: true, description: 'What was done; null when it was refused.' })
  merge(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return merge(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('KeptChange', { description: 'Something that was changed after a merge and stays so.' })
export class KeptChangeType {
  @Field(() => String, { description: 'The type of the record.' })
  type!: string;

  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its field.' })
  field!: string | null;

  @Field(() => String, { description: 'Why it was kept.' })
  reason!: string;
}

@ObjectType('UnmergeRecordsPayload', { description: 'The merge that was taken back.' })
export class UnmergeRecordsPayload {
  id?: string;

  @Field(() => MergeType, { nullable: true, description: 'The merge; null when it was refused.' })
  merge(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return merge(this, context, info);
  }

  @Field(() => [ID], { description: 'The records that are there again.' })
  restored!: string[];

  @Field(() => [KeptChangeType], { description: 'What was changed after the merge, and so was left as it is.' })
  kept!: KeptChangeType[];

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('NeverMatchPayload', { description: 'Whether it was remembered.' })
export class NeverMatchPayload {
  @Field(() => Boolean, { description: 'Whether the two are never matched from now on.' })
  remembered!: boolean;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

/** The record whose field was locked or unlocked. */
@ObjectType('FieldLockPayload', { description: 'The record as it is now; its provenance tells its locks.' })
export class FieldLockPayload {
  id?: string;
  type?: 'ACCOUNT' | 'PERSON';

  @Field(() => AccountType, { nullable: true, description: 'The account; null when it is a person or was refused.' })
  account(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return this.type === 'ACCOUNT' ? account(this, context, info) : null;
  }

  @Field(() => PersonType, { nullable: true, description: 'The person; null when it is an account or was refused.' })
  person(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return this.type === 'PERSON' ? person(this, context, info) : null;
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
