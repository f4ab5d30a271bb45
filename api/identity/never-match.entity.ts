import { defineEntity, p } from '@mikro-orm/core';
import { line } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Mergeable } from '../vocabulary.ts';

/** Two records that are not the same, named as they were when somebody said so; a merge of others does not change that. */
const NeverMatchSchema = defineEntity({
  name: 'NeverMatch',
  tableName: 'never_match',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'oneId', 'otherId'] }],
  checks: [{ name: 'never_match_is_in_order', expression: 'one_id < other_id' }],
  properties: {
    ...owned,
    ...created,
    type: p.enum(Mergeable),
    oneId: p.uuid(),
    otherId: p.uuid(),
    reason: line().nullable(),
    saidBy: line(),
  },
});

export class NeverMatch extends NeverMatchSchema.class {}
NeverMatchSchema.setClass(NeverMatch);
