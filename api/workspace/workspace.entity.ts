import { defineEntity, p } from '@mikro-orm/core';
import { line } from '../database/columns.ts';
import { counted, created, identity, isolatedById, userInForce } from '../database/tenancy.ts';

const WorkspaceSchema = defineEntity({
  name: 'Workspace',
  tableName: 'workspace',
  ...isolatedById,
  policies: [
    {
      name: 'workspace_of_member',
      command: 'select',
      using: `exists (select 1 from member where member.workspace_id = workspace.id and member.user_id = ${userInForce})`,
    },
  ],
  properties: {
    ...identity,
    ...created,
    ...counted,
    name: line(),
    slug: p.string().length(100).unique(),
    demo: p.boolean().default(false),
  },
});

export class Workspace extends WorkspaceSchema.class {}
WorkspaceSchema.setClass(Workspace);
