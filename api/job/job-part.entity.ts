import { defineEntity, p } from '@mikro-orm/core';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Job } from './job.entity.ts';

const JobPartSchema = defineEntity({
  name: 'JobPart',
  tableName: 'job_part',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'job', 'number'] }],
  properties: {
    ...owned,
    ...created,
    job: () => p.manyToOne(Job).deleteRule('cascade'),
    number: p.integer(),
    packed: p.blob().hidden(),
  },
});

export class JobPart extends JobPartSchema.class {}
JobPartSchema.setClass(JobPart);
