import { defineEntity, p, type Opt } from '@mikro-orm/core';
import { instant, line } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { ActorKind, EventAction } from '../vocabulary.ts';

/** Field by field what it was and what it became. */
export type Changes = Record<string, [before: unknown, after: unknown]>;

/** What can be undone is found by its operation and by whoever did it. */
const ofBoards = "type in ('TouchpointCard', 'Epic', 'Release')";

const EventSchema = defineEntity({
  name: 'Event',
  tableName: 'event',
  ...isolated,
  indexes: [
    { properties: ['workspaceId', 'sequence'] },
    { properties: ['workspaceId', 'recordId', 'sequence'] },
    { name: 'event_of_board_operation', properties: ['workspaceId', 'operationId', 'sequence'], where: ofBoards },
    { name: 'event_of_board_actor', properties: ['workspaceId', 'actorId', 'sequence'], where: ofBoards },
  ],
  triggers: [
    {
      name: 'event_is_append_only',
      timing: 'before',
      events: ['update', 'delete', 'truncate'],
      forEach: 'statement',
      body: "raise exception 'The event log is append-only.' using errcode = 'insufficient_privilege';",
    },
  ],
  properties: {
    ...owned,
    sequence: p.bigint('string').$type<Opt<string>>().columnType('bigint').generated('identity'),
    xid: p.text().columnType('xid8').defaultRaw('pg_current_xact_id()').lazy(),
    at: instant().defaultRaw('now()'),
    actorKind: p.enum(ActorKind),
    actorId: p.uuid().nullable(),
    actorName: line(),
    cause: line(),
    operationId: p.uuid(),
    type: p.string().length(100),
    recordId: p.uuid(),
    action: p.enum(EventAction),
    changes: p.json<Changes>().columnType('jsonb'),
  },
});

export class Event extends EventSchema.class {}
EventSchema.setClass(Event);
