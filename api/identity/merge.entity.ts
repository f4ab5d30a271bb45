import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { Person } from '../account/person.entity.ts';
import { instant, line } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Mergeable } from '../vocabulary.ts';
import type { Entry } from './ledger.ts';
import type { Summary } from './summary.ts';

const MergeSchema = defineEntity({
  name: 'Merge',
  tableName: 'merge',
  ...isolated,
  checks: [{ name: 'merge_has_one_survivor', expression: 'num_nonnulls(account_id, person_id) = 1' }],
  properties: {
    ...owned,
    ...created,
    type: p.enum(Mergeable),
    account: () => p.manyToOne(Account).nullable(),
    person: () => p.manyToOne(Person).nullable(),
    mergedBy: line(),
    undoneAt: instant().nullable(),
    undoneBy: line().nullable(),
    absorbed: p.uuid().array(),
    summary: p.json<Summary>().columnType('jsonb'),
    ledger: p.json<readonly Entry[]>().columnType('jsonb').hidden().lazy(),
  },
});

export class Merge extends MergeSchema.class {
  get survivorId(): string {
    return (this.account ?? this.person)?.id ?? '';
  }
}
MergeSchema.setClass(Merge);
