import { defineEntity, p } from '@mikro-orm/core';
import { instant, line, lines } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { ActorKind } from '../vocabulary.ts';
import { ImportFile } from './import-file.entity.ts';
import { type Count, JobKind, JobState } from './job-state.ts';

const JobSchema = defineEntity({
  name: 'Job',
  tableName: 'job',
  ...isolated,
  indexes: [{ name: 'job_recent', properties: ['workspaceId', 'createdAt', 'id'] }],
  properties: {
    ...owned,
    ...created,
    kind: p.enum(JobKind),
    state: p.enum(JobState).default('WAITING'),
    query: p.text().hidden().nullable(),
    variables: p.text().hidden().nullable(),
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
    importFile: () => p.manyToOne(ImportFile).nullable(),
    mapping: p.text().hidden().nullable(),
    dryRun: p.boolean().default(false),
    counts: p.json<Count[]>().columnType('jsonb').defaultRaw(`'[]'`),
    remarks: lines(),
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
