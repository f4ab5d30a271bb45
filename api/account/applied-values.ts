import { sql } from 'kysely';
import { list, type Row, shape, type Sql } from '../graph/node.ts';

const currentFramework = sql`(select id from framework where effective_from <= now()
  order by effective_from desc, version desc limit 1)`;

const firstPriority = (account: Row): Sql => sql`(select id, (account_id is null) as general, rank from priority
    where framework_id = stated.framework_id and value_id = stated.value_id
      and (account_id is null or account_id = ${account.column('id')})
    order by account_id is null, rank, id limit 1)`;

const applied = (account: Row): Sql => sql`(select stated.id, stated.workspace_id, stated.value_id, stated.name,
    stated.means, stated.looks_like, named.id as priority_id,
    (row_number() over (order by named.general, named.rank, stated.rank, stated.id))::int as rank
  from framework_value as stated left join lateral ${firstPriority(account)} as named on true
  where stated.framework_id = ${currentFramework})`;

/** Values that a priority of the account names come first, then those of the workspace, then the others as stated. */
export const appliedValues = list((account) => ({
  of: applied(account),
  order: (self) => [{ by: self.column('rank'), type: 'int' }],
}));

export const appliedValueShape = shape('AppliedValue', {
  columns: {
    value: { by: (row) => row.column('value_id'), type: 'uuid' },
    priority: { by: (row) => row.column('priority_id'), type: 'uuid', nullable: true },
  },
});
