import { sql } from 'kysely';
import { history } from '../event/history.ts';
import { list, paged, type Row, shape } from '../graph/node.ts';

export const byRank = (row: Row) => [{ by: row.column('rank'), type: 'int' }];

export const roleShapes = [
  shape('Division', {
    entity: 'Division',
    fields: {
      history,
      roles: list((row) => ({
        of: sql`role`,
        where: (self) => sql`${self.column('division_id')} = ${row.column('id')}`,
        order: byRank,
      })),
    },
  }),
  shape('Role', {
    entity: 'Role',
    fields: {
      history,
      ...paged('needs', (row) => ({
        of: sql`fact_need`,
        where: (self) =>
          sql`${self.column('id')} in (select need_id from fact_need_role where role_id = ${row.column('id')})`,
        order: (self) => [{ by: self.column('key'), type: 'text' }],
      })),
    },
  }),
  shape('Member', { entity: 'Member', fields: { history } }),
];
