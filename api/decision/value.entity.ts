import { defineEntity, p } from '@mikro-orm/core';
import { TouchpointCard } from '../board/card.entity.ts';
import { label, prose } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';

const ValueSchema = defineEntity({
  name: 'Value',
  tableName: 'value',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'name'] }],
  properties: {
    ...owned,
    name: label(),
    means: prose(),
    looksLike: prose().nullable(),
    rank: p.integer(),
    retired: p.boolean().default(false),
    cards: () => p.manyToMany(TouchpointCard).mappedBy('values'),
  },
});

export class Value extends ValueSchema.class {}
ValueSchema.setClass(Value);
