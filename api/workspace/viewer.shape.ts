import { sql } from 'kysely';
import { one, paged, type Row, shape, value } from '../graph/node.ts';
import { given } from '../graph/slot.ts';
import type { Caller } from './caller.ts';

const byGivenId = (table: string, name: string) =>
  one(() => ({ of: sql.table(table), where: (row: Row) => sql`${row.column('id')} = ${given(name)}::uuid` }));

/** Who asks comes with the request, not from a table: the resolver gives it. */
export const viewerShape = shape('Viewer', {
  fields: {
    member: byGivenId('member', 'memberId'),
    key: byGivenId('api_key', 'keyId'),
    workspace: byGivenId('workspace', 'workspaceId'),
    scopes: value(() => sql`${given('scopes')}::text[]`),
    ...paged('workspaces', () => ({
      of: sql`(select * from jsonb_to_recordset(${given('workspaces')}::jsonb)
        as known (id uuid, name text, slug text, demo boolean, version int,
          created_at timestamptz, updated_at timestamptz))`,
      order: (row) => [{ by: row.column('name'), type: 'text' }],
    })),
  },
});

export const viewer = one(() => ({ of: sql`(select 1)` }));

/** What the reader is given of a caller. */
export function givenOf(caller: Caller): Record<string, unknown> {
  if (caller.kind === 'NOBODY') return {};
  const { kind, id, workspaceId } = caller;
  return {
    memberId: kind === 'MEMBER' ? id : null,
    keyId: kind === 'KEY' ? id : null,
    workspaceId,
    scopes: [...caller.scopes],
    workspaces: JSON.stringify(caller.workspaces),
  };
}
