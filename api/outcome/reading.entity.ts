import { defineEntity, p } from '@mikro-orm/core';
import { figure, instant, line } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Measure } from './measure.entity.ts';

const ReadingSchema = defineEntity({
  name: 'Reading',
  tableName: 'reading',
  ...isolated,
  indexes: [
    {
      name: 'reading_newest_of_measure',
      columns: [
        { name: 'workspaceId' },
        { name: 'measure' },
        { name: 'at', sort: 'desc' },
        { name: 'id', sort: 'desc' },
      ],
    },
  ],
  properties: {
    ...owned,
    ...created,
    measure: () => p.manyToOne(Measure).deleteRule('cascade'),
    at: instant(),
    value: figure(),
    source: line().nullable(),
  },
});

export class Reading extends ReadingSchema.class {}
ReadingSchema.setClass(Reading);
