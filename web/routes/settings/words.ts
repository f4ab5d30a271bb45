export const accessWords = { VIEWER: 'Viewer', PLANNER: 'Planner', ADMIN: 'Admin' } as const;
export type Access = keyof typeof accessWords;

export const accessMeans: Record<Access, string> = {
  VIEWER: 'reads everything',
  PLANNER: 'reads, plans and records',
  ADMIN: 'does all of it, and manages members and keys',
};

export const scopeWords = {
  READ: 'Read everything',
  PLAN: 'Change boards, the framework and decisions',
  RECORD: 'Record accounts, people, interactions and outcomes',
  ADMIN: 'Manage members, keys and roles',
} as const;
export type Scope = keyof typeof scopeWords;

export const sideWords = { OURS: 'Ours', CUSTOMER: 'The customer’s' } as const;
