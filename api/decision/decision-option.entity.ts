import { defineEntity, p } from '@mikro-orm/core';
import { line } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { Decision } from './decision.entity.ts';
import { ValueFit } from './value-fit.entity.ts';

const DecisionOptionSchema = defineEntity({
  name: 'DecisionOption',
  tableName: 'decision_option',
  ...isolated,
  uniques: [{ name: 'decision_option_one_chosen', properties: ['workspaceId', 'decision'], where: 'chosen' }],
  properties: {
    ...owned,
    decision: () => p.manyToOne(Decision).deleteRule('cascade'),
    label: line(),
    chosen: p.boolean().default(false),
    rank: p.integer(),
    fits: () => p.oneToMany(ValueFit).mappedBy('option'),
  },
});

export class DecisionOption extends DecisionOptionSchema.class {}
DecisionOptionSchema.setClass(DecisionOption);
