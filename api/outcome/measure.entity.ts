import { defineEntity, p } from '@mikro-orm/core';
import { figure, label, line } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { Outcome } from './outcome.entity.ts';
import { Reading } from './reading.entity.ts';

const MeasureSchema = defineEntity({
  name: 'Measure',
  tableName: 'measure',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'outcome', 'name'] }],
  properties: {
    ...owned,
    outcome: () => p.manyToOne(Outcome).deleteRule('cascade'),
    name: label(),
    unit: line().nullable(),
    baseline: figure().nullable(),
    target: figure(),
    rank: p.integer().default(0),
    readings: () => p.oneToMany(Reading).mappedBy('measure'),
  },
});

export class Measure extends MeasureSchema.class {
  /** A target below the baseline is reached by falling to it. */
  reachedBy(current: number): boolean {
    const falls = this.baseline != null && this.target < this.baseline;
    return falls ? current <= this.target : current >= this.target;
  }
}
MeasureSchema.setClass(Measure);
