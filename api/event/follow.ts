import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { ActorKind } from '../vocabulary.ts';

/** What a stream tells at once; the rest of it is read from the graph when it is told. */
export interface Message {
  readonly subject: string;
  readonly sequence: string;
  readonly previousSequence: string;
  readonly operationId: string;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly cause: string;
  readonly at: string;
  readonly reload: boolean;
  readonly found: readonly string[];
  readonly touched: readonly string[];
}

export interface Asked {
  readonly args: Record<string, unknown>;
  readonly context: Context;
}

const soon = (): AsyncIterable<Message> => {
  throw new Refusal('UNAVAILABLE', 'Streams are not open yet.');
};

export const followBoard = (_asked: Asked): AsyncIterable<Message> => soon();
export const followAccount = (_asked: Asked): AsyncIterable<Message> => soon();
export const followTimeline = (_asked: Asked): AsyncIterable<Message> => soon();
