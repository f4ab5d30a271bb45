import { defineEntity, p } from '@mikro-orm/core';
import { isolated, owned } from '../../database/tenancy.ts';
import { Storyboard } from '../storyboard.entity.ts';

/** That an operation was undone, or done again: what it changed is told by the events of both operations. */
const UndoingSchema = defineEntity({
  name: 'Undoing',
  tableName: 'undoing',
  ...isolated,
  uniques: [{ name: 'undoing_is_one_operation', properties: ['workspaceId', 'byOperationId'] }],
  indexes: [
    { properties: ['workspaceId', 'operationId', 'sequence'] },
    { properties: ['workspaceId', 'storyboard', 'actorId', 'sequence'] },
  ],
  properties: {
    ...owned,
    storyboard: () => p.manyToOne(Storyboard).deleteRule('cascade'),
    actorId: p.uuid(),
    /** What was undone or done again. */
    operationId: p.uuid(),
    /** The operation that did so, as its events name it. */
    byOperationId: p.uuid(),
    undone: p.boolean(),
    /** That of its last event, so that it has a place among all others. */
    sequence: p.bigint('string').columnType('bigint'),
  },
});

export class Undoing extends UndoingSchema.class {}
UndoingSchema.setClass(Undoing);
