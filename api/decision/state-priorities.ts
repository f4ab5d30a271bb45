import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../account/account.entity.ts';
import { Refusal } from '../refusal.ts';
import { checked } from '../write/checked.ts';
import { findRecords } from '../write/find-records.ts';
import { nameOf } from '../write/form.ts';
import { unknown } from '../write/known-id.ts';
import { isUuid, type Maybe } from '../write/reference.ts';
import { writingIn } from '../write/writing.ts';
import type { Value } from './value.entity.ts';

export interface StatedPriority {
  readonly statement: string;
  /** The value it comes from, by its id or by its name in the same framework. */
  readonly value?: Maybe<string>;
  readonly valueName?: Maybe<string>;
  /** The account it is for; the whole workspace without. */
  readonly account?: Maybe<string>;
}

export interface RankedPriority {
  readonly account?: Account | null | undefined;
  readonly statement: string;
  readonly value?: Value | null | undefined;
  readonly rank: number;
}

const mostPriorities = 1000;

/** The priorities as stated, ranked in this order for the workspace and for each account. */
export async function statePriorities(
  em: EntityManager,
  stated: readonly StatedPriority[],
  values: readonly Value[],
): Promise<RankedPriority[]> {
  if (stated.length > mostPriorities) {
    const sentence = `At most ${mostPriorities} priorities; these are ${stated.length}.`;
    throw new Refusal('TOO_MANY', sentence, { path: ['priorities'] });
  }
  const accounts = await accountsOf(em, stated);
  const ranks = new Map<Account | null, number>();
  return stated.map((each, at) => {
    const account = accountNamed(each, accounts, at);
    const rank = ranks.get(account) ?? 0;
    ranks.set(account, rank + 1);
    const statement = checked(nameOf(100_000), each.statement, ['priorities', String(at), 'statement']);
    return { account, statement, value: valueNamed(each, values, at), rank };
  });
}

async function accountsOf(em: EntityManager, stated: readonly StatedPriority[]): Promise<Map<string, Account>> {
  const ids = stated.flatMap(({ account }) => (account == null || !isUuid(account) ? [] : [account.toLowerCase()]));
  if (ids.length === 0) return new Map();
  const found = await findRecords(writingIn(em), { refs: [], ids: new Map([['account', new Set(ids)]]) });
  const known = ids.flatMap((id) => {
    const account = found.idOf({ target: 'account', id, ref: undefined });
    return account === null ? [] : [[id, em.getReference(Account, account)] as const];
  });
  return new Map(known);
}

function accountNamed({ account }: StatedPriority, accounts: ReadonlyMap<string, Account>, at: number): Account | null {
  if (account == null) return null;
  const found = accounts.get(account.toLowerCase());
  if (found) return found;
  throw unknown({ path: ['priorities', String(at), 'account'], noun: 'account' });
}

function valueNamed({ value, valueName }: StatedPriority, values: readonly Value[], at: number): Value | null {
  if (value == null && valueName == null) return null;
  const place = ['priorities', String(at), value == null ? 'valueName' : 'value'];
  const found = values.find(({ id, name }) => (value == null ? name === valueName : id === value.toLowerCase()));
  if (found) return found;
  throw new Refusal('NOT_FOUND', 'The framework has no such value.', { path: place });
}
