import type { EntityManager } from '@mikro-orm/postgresql';
import type { BulkAnswer, BulkInput } from '../write/answer.ts';
import { needed, optional, settled } from '../write/column.ts';
import type { Draft } from '../write/draft.ts';
import { flag, text, whole } from '../write/form.ts';
import { day } from '../write/forms.ts';
import type { Kind } from '../write/kind.ts';
import { type Maybe, type RecordRef, referenceTo, roleByKey } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';

/** The same person in the same role on the same account from the same day is one record. */
export interface AccountRoleFields {
  account: RecordRef;
  person: RecordRef;
  role: string;
  from?: Maybe<string>;
  to?: Maybe<string>;
  title?: Maybe<string>;
  influence?: Maybe<number>;
  primary?: Maybe<boolean>;
}

function endsAfterStart(draft: Draft): void {
  const { from, to } = draft.values;
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return;
  draft.refuse('OUT_OF_RANGE', ['to'], `The role would end before it starts, on ${from}.`);
}

const accountRoles: Kind<AccountRoleFields> = {
  type: 'AccountRole',
  table: 'account_role',
  noun: 'account role',
  tracked: true,
  stamps: ['created_at', 'updated_at'],
  identity: { by: 'key', fields: ['account', 'person', 'role'], maybe: ['from'], given: 'account' },
  columns: [
    needed('account', referenceTo('account'), { name: 'account_id' }),
    needed('person', referenceTo('person'), { name: 'person_id' }),
    needed('role', roleByKey, { name: 'role_id' }),
    optional('from', day, { name: 'from_date' }),
    optional('to', day, { name: 'to_date' }),
    optional('title', text(1000)),
    optional('influence', whole()),
    { ...settled('primary', flag, false), name: 'is_primary' },
  ],
  read: endsAfterStart,
};

/** Says who plays which role on which account, from when to when. */
export const upsertAccountRoles = (em: EntityManager, input: BulkInput<AccountRoleFields>): Promise<BulkAnswer> =>
  writeInBulk(em, accountRoles, input);
