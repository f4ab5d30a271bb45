import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, InputType, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { changedRecord } from '../write/changed-record.ts';
import { RoleType } from './role.type.ts';

const changedRole = changedRecord('role');

@InputType('UpsertRoleInput', { description: 'A role to make or to change; what is left out stays as it is.' })
export class UpsertRoleInput {
  @Field(() => String, { description: 'Its key, which stays; a new role when nobody has it.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'What it is called; needed for a new one.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Two letters for narrow places; needed for a new one.' })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of its division, on whose side it is; needed for a new one.',
  })
  division?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the roles; a new one comes last.' })
  rank?: number | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}

@ObjectType('UpsertRolePayload', { description: 'The role that was made or changed.' })
export class UpsertRolePayload {
  id?: string;

  @Field(() => RoleType, { nullable: true, description: 'The role; null when refused.' })
  role?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedRole(this, context, info);
  }

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
