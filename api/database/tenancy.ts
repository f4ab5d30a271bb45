import { p, type Dictionary, type EntityManager } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';

const newId = (): string => uuidv7();
const now = (): Date => new Date();

const enteredWorkspace = (_entity: unknown, em: EntityManager): string => {
  const entered = em.getFilterParams<{ id: string }>('workspace');
  if (!entered) throw new Error('A row was made outside of any workspace.');
  return entered.id;
};

const guardedBy = (column: 'id' | 'workspaceId') =>
  ({
    rowLevelSecurity: 'force',
    filters: {
      workspace: {
        name: 'workspace',
        cond: (entered: Dictionary) => ({ [column]: entered['id'] }),
        rls: { setting: 'app.workspace' },
        default: true,
      },
    },
  }) as const;

/** Every table of a workspace shows and takes only the rows of the workspace that was entered. */
export const isolated = guardedBy('workspaceId');

/** The workspace table itself has no column to point at its owner: its id is the owner. */
export const isolatedById = guardedBy('id');

/** The workspace alone that is in force in the running transaction, as PostgreSQL sees it. */
export const workspaceInForce = "nullif(current_setting('app.workspace', true), '')::uuid";

/** The signed-in person in force in the running transaction, as PostgreSQL sees it. */
export const userInForce = "nullif(current_setting('app.user', true), '')";

export const identity = { id: p.uuid().primary().onCreate(newId) };

/** A row that only ties two records of one workspace together. */
export const linked = { workspaceId: p.uuid().onCreate(enteredWorkspace).defaultRaw(workspaceInForce) };

/** A row of a workspace with an id of its own. */
export const owned = { ...identity, ...linked };

export const created = { createdAt: p.datetime(3).onCreate(now).defaultRaw('now()') };

const version = { version: p.integer().version() };
const updated = { updatedAt: p.datetime(3).onCreate(now).onUpdate(now).defaultRaw('now()') };

/** How often and when a record changed. */
export const counted = { ...version, ...updated };

/** A record whose changes people race for: its version refuses stale writes. */
export const tracked = { ...owned, ...version, ...created, ...updated };
