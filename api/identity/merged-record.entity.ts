import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { Person } from '../account/person.entity.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { Merge } from './merge.entity.ts';

/** Its id is that of a record that was absorbed: whoever asks for it is answered with the survivor. */
const MergedRecordSchema = defineEntity({
  name: 'MergedRecord',
  tableName: 'merged_record',
  ...isolated,
  checks: [{ name: 'merged_record_has_one_survivor', expression: 'num_nonnulls(account_id, person_id) = 1' }],
  properties: {
    ...owned,
    merge: () => p.manyToOne(Merge),
    account: () => p.manyToOne(Account).nullable(),
    person: () => p.manyToOne(Person).nullable(),
  },
});

export class MergedRecord extends MergedRecordSchema.class {}
MergedRecordSchema.setClass(MergedRecord);
