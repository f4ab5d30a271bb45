import { defineEntity, p } from '@mikro-orm/core';
import { instant, line } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { ActorKind } from '../vocabulary.ts';
import { JobKind, JobState } from './job-state.ts';

const JobSchema = defineEntity({
  name: 'Job',
  tableName: 'job',
  ...isolated,
  properties: {
    ...owned,
    ...created,
    kind: p.enum(JobKind),
    state: p.enum(JobState).default('WAITING'),
    query: p.text().hidden(),
    variables: p.text().hidden(),
    cursor: p.text().hidden().nullable(),
    parts: p.integer().default(0).hidden(),
    progress: p.integer().default(0),
    total: p.integer().nullable(),
    error: line().nullable(),
    startedAt: instant().nullable(),
    endedAt: instant().nullable(),
    makerKind: p.enum(ActorKind),
    makerId: p.uuid().nullable(),
    makerName: line(),
  },
});

export class Job extends JobSchema.class {
  isOpen(): boolean {
    return this.state === 'WAITING' || this.state === 'RUNNING';
  }

  end(state: JobState, error: string | null, moment: Date): void {
    this.state = state;
    this.error = error && error.slice(0, 1000);
    this.endedAt = moment;
  }
}
JobSchema.setClass(Job);
