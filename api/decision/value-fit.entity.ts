import { defineEntity, p } from '@mikro-orm/core';
import { prose } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { DecisionOption } from './decision-option.entity.ts';
import { Value } from './value.entity.ts';

const ValueFitSchema = defineEntity({
  name: 'ValueFit',
  tableName: 'value_fit',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'option', 'value'] }],
  properties: {
    ...owned,
    option: () => p.manyToOne(DecisionOption).deleteRule('cascade'),
    value: () => p.manyToOne(Value),
    score: p.smallint().check('score between -2 and 2'),
    why: prose().nullable(),
  },
});

export class ValueFit extends ValueFitSchema.class {}
ValueFitSchema.setClass(ValueFit);
