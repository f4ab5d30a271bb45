import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { given } from '../graph/slot.ts';
import { BulkPayload, BulkRowType } from '../write/bulk-payload.type.ts';
import { readRows, rowShape } from '../write/bulk-rows.ts';
import { AccountRoleType } from './account-role.type.ts';
import { AccountType } from './account.type.ts';
import { PersonType } from './person.type.ts';
import { StewardshipType } from './stewardship.type.ts';

const what = { description: 'What became of each row, in the order of the call.' };

@ObjectType('AccountRow', { simpleResolvers: true, description: 'What became of one account of the call.' })
export class AccountRowType extends BulkRowType {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused or only tried.' })
  account!: AccountType | null;
}

@ObjectType('UpsertAccountsPayload', { description: 'What became of every account of the call.' })
export class UpsertAccountsPayload extends BulkPayload {
  @Field(() => [AccountRowType], what)
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }
}

@ObjectType('PersonRow', { simpleResolvers: true, description: 'What became of one person of the call.' })
export class PersonRowType extends BulkRowType {
  @Field(() => PersonType, { nullable: true, description: 'The person; null when refused or only tried.' })
  person!: PersonType | null;
}

@ObjectType('UpsertPeoplePayload', { description: 'What became of every person of the call.' })
export class UpsertPeoplePayload extends BulkPayload {
  @Field(() => [PersonRowType], what)
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }
}

@ObjectType('AccountRoleRow', { simpleResolvers: true, description: 'What became of one account role of the call.' })
export class AccountRoleRowType extends BulkRowType {
  @Field(() => AccountRoleType, { nullable: true, description: 'The role; null when it was refused or only tried.' })
  accountRole!: AccountRoleType | null;
}

@ObjectType('UpsertAccountRolesPayload', { description: 'What became of every account role of the call.' })
export class UpsertAccountRolesPayload extends BulkPayload {
  @Field(() => [AccountRoleRowType], what)
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }
}

const begun = one(() => ({ of: sql`stewardship`, where: (self) => sql`${self.column('id')} = ${given('id')}::uuid` }));

@ObjectType('HandOverStewardshipPayload', { description: 'The stewardship that began.' })
export class HandOverStewardshipPayload {
  id?: string;

  @Field(() => StewardshipType, { nullable: true, description: 'The new stewardship; null when it was refused.' })
  stewardship(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, { ...begun, given: { id: this.id ?? null } });
  }

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

export const accountRowShapes = [
  rowShape('AccountRow', { field: 'account', table: 'account' }),
  rowShape('PersonRow', { field: 'person', table: 'person' }),
  rowShape('AccountRoleRow', { field: 'accountRole', table: 'account_role' }),
];
