import { sql } from 'kysely';
import { shape, value } from '../graph/node.ts';

export const jobShape = shape('Job', {
  entity: 'Job',
  fields: {
    url: value(
      (job) => sql`case when ${job.column('state')} = 'DONE' then '/exports/' || ${job.column('id')} || '.jsonl' end`,
    ),
  },
});
