import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { refusableBulk } from '../write/bulk-rows.ts';
import {
  HandOverStewardshipPayload,
  UpsertAccountRolesPayload,
  UpsertAccountsPayload,
  UpsertPeoplePayload,
} from './account-payload.type.ts';
import { UpsertAccountsInput } from './account.input.ts';
import { handOverStewardship } from './hand-over-stewardship.ts';
import { UpsertAccountRolesInput, UpsertPeopleInput } from './person.input.ts';
import { HandOverStewardshipInput } from './stewardship.input.ts';
import { upsertAccountRoles } from './upsert-account-roles.ts';
import { upsertAccounts } from './upsert-accounts.ts';
import { upsertPeople } from './upsert-people.ts';

@Resolver()
export class AccountMutationsResolver {
  @Scoped('RECORD')
  @Mutation(() => UpsertAccountsPayload, {
    description: 'Makes and changes accounts. The same rows again change nothing and tell nobody.',
  })
  upsertAccounts(
    @Arg('input', () => UpsertAccountsInput, { description: 'The accounts.' }) input: UpsertAccountsInput,
    @Ctx() context: Context,
  ) {
    return refusableBulk(context, (em) => upsertAccounts(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => UpsertPeoplePayload, {
    description: 'Makes and changes people. The same rows again change nothing and tell nobody.',
  })
  upsertPeople(
    @Arg('input', () => UpsertPeopleInput, { description: 'The people.' }) input: UpsertPeopleInput,
    @Ctx() context: Context,
  ) {
    return refusableBulk(context, (em) => upsertPeople(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => UpsertAccountRolesPayload, { description: 'Says who plays which role on which account, and when.' })
  upsertAccountRoles(
    @Arg('input', () => UpsertAccountRolesInput, { description: 'The roles.' }) input: UpsertAccountRolesInput,
    @Ctx() context: Context,
  ) {
    return refusableBulk(context, (em) => upsertAccountRoles(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => HandOverStewardshipPayload, {
    description: 'Gives the care for an account, on behalf of a division, to another person.',
  })
  handOverStewardship(
    @Arg('input', () => HandOverStewardshipInput, { description: 'What, to whom, and why.' })
    input: HandOverStewardshipInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, {}, (em) => handOverStewardship(em, { ...input, account: { id: input.account } }));
  }
}
