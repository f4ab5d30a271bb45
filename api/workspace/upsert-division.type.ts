import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, InputType, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { Side } from '../vocabulary.ts';
import { changedRecord } from '../write/changed-record.ts';
import { DivisionType } from './role.type.ts';

const changedDivision = changedRecord('division');

@InputType('UpsertDivisionInput', { description: 'A division to make or to change; what is left out stays as it is.' })
export class UpsertDivisionInput {
  @Field(() => String, { description: 'Its key, which stays; a new division when nobody has it.' })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called, up to 500 characters, as no other is; needed for a new one.',
  })
  name?: string | null;

  @Field(() => Side, {
    nullable: true,
    description: 'Whose it is; needed for a new one. It stays as it is while the division has roles.',
  })
  side?: Side | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the divisions; a new one comes last.' })
  rank?: number | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}

@ObjectType('UpsertDivisionPayload', { description: 'The division that was made or changed.' })
export class UpsertDivisionPayload {
  id?: string;

  @Field(() => DivisionType, { nullable: true, description: 'The division; null when refused.' })
  division?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedDivision(this, context, info);
  }

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
