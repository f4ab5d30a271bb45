import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { instant, label, line, prose } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { InteractionKind } from '../vocabulary.ts';

/** An interaction that never was: kept whole, out of every timeline and figure. */
const RetractedInteractionSchema = defineEntity({
  name: 'RetractedInteraction',
  tableName: 'retracted_interaction',
  ...isolated,
  indexes: [
    { name: 'retracted_interaction_of_account', properties: ['workspaceId', 'account', 'retractedAt', 'id'] },
    {
      name: 'retracted_interaction_key',
      properties: ['workspaceId', 'externalSystem', 'externalId'],
      where: 'external_id is not null',
    },
  ],
  properties: {
    ...owned,
    account: () => p.manyToOne(Account),
    kind: p.enum(InteractionKind),
    happenedAt: instant().nullable(),
    subject: line().nullable(),
    text: prose().nullable(),
    externalSystem: p.string().length(100).nullable(),
    externalId: label().nullable(),
    reason: line(),
    retractedBy: line(),
    retractedAt: instant(),
    told: p.json<Readonly<Record<string, unknown>>>().columnType('jsonb').hidden().lazy(),
  },
});

export class RetractedInteraction extends RetractedInteractionSchema.class {}
RetractedInteractionSchema.setClass(RetractedInteraction);
