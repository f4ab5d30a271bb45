import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { entering } from './event/act.ts';
import type { Graph } from './graph/graph.ts';
import type { ReadContext } from './graph/read.ts';
import type { Reader } from './graph/reader.ts';
import type { House } from './house.ts';
import type { OperationFacts } from './limit/facts.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './workspace/caller.ts';
import type { Wish } from './write/once.ts';

/** What a request carries. The server copies it field by field, so it has no private ones. */
export class Context implements ReadContext {
  readonly house: House;
  readonly caller: Caller;
  readonly requestId: string;
  /** What the caller asked for, as the event log tells it. */
  cause = 'graphql';
  /** Whether the answer goes on to others than the caller, as those of webhooks and exports do. */
  overheard = false;
  /** Up to which sequence the log is told; nothing where it is told as far as it is settled. */
  until: string | undefined;
  requestedCost = 0;
  facts: OperationFacts | undefined;
  /** Whether the request may hold text that no column can, so that somebody must look. */
  suspectText = false;
  /** How the mutation under way is to be run. */
  wish: Wish | undefined;
  /** Aborted once nobody waits for the answer any more; nothing where somebody always does. */
  gone: (() => AbortSignal) | undefined;
  private writing: EntityManager | undefined;

  constructor(house: House, caller: Caller, requestId: string) {
    this.house = house;
    this.caller = caller;
    this.requestId = requestId;
  }

  get graph(): Graph {
    return this.house.graph;
  }

  get reader(): Reader {
    return this.house.reader;
  }

  get workspaceId(): string {
    if (this.caller.kind === 'NOBODY') throw signInFirst();
    return this.caller.workspaceId;
  }

  /** For writing: sees and changes this workspace alone. */
  get em(): EntityManager {
    this.writing ??= this.enter();
    return this.writing;
  }

  /** Another mutation of the document is an operation of its own: what it changes tells its name, never the caller's. */
  begin(cause: string): void {
    this.cause = cause;
    this.writing = undefined;
  }

  private enter(): EntityManager {
    const { caller, workspaceId, cause } = this;
    if (caller.kind === 'NOBODY') throw signInFirst();
    const actor = { kind: caller.kind, id: caller.id, name: caller.name };
    const userId = caller.kind === 'MEMBER' ? caller.userId : null;
    return entering(this.house.orm.em, { workspaceId, userId, actor, cause, operationId: uuidv7() });
  }
}

export function signInFirst(): Refusal {
  return new Refusal('UNAUTHENTICATED', 'Sign in, or send an API key as a bearer token.');
}
