import { sql } from 'kysely';
import { list, one, shape, value } from '../graph/node.ts';

const figures = sql.join(
  ['created', 'updated', 'unchanged', 'refused'].map(
    (name) => sql`(told ->> ${sql.lit(name)})::int as ${sql.ref(name)}`,
  ),
);

export const jobShapes = [
  shape('Job', {
    entity: 'Job',
    fields: {
      url: value(
        (job) => sql`case when ${job.column('state')} = 'DONE' and ${job.column('parts')} > 0
          then case ${job.column('kind')} when 'EXPORT' then '/exports/' || ${job.column('id')} || '.jsonl'
            else '/imports/' || ${job.column('id')} || '.csv' end end`,
      ),
      maker: one((job) => ({
        of: sql`(select ${job.column('maker_kind')} as actor_kind, ${job.column('maker_id')} as actor_id,
          ${job.column('maker_name')} as actor_name)`,
      })),
      fileName: value(
        (job) => sql`(select name from import_file as brought where brought.id = ${job.column('import_file_id')})`,
      ),
      fileKind: value((job) => sql`${job.column('mapping')}::json ->> 'kind'`),
      counts: list((job) => ({
        of: sql`(select n, told ->> 'records' as records, ${figures}
          from jsonb_array_elements(${job.column('counts')}) with ordinality as each (told, n))`,
        order: (count) => [{ by: count.column('n'), type: 'bigint' }],
      })),
    },
  }),
  shape('ImportCount', {}),
];
