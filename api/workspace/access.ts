import type { Access, Scope } from '../vocabulary.ts';

/** The scopes that come with a member's access. */
export const scopesOf = {
  VIEWER: ['READ'],
  PLANNER: ['READ', 'PLAN', 'RECORD'],
  ADMIN: ['READ', 'PLAN', 'RECORD', 'ADMIN'],
} satisfies Record<Access, readonly Scope[]>;
