import { v7 as uuidv7 } from 'uuid';
import type { ActorKind } from '../vocabulary.ts';
import type { Happening } from './happening.ts';

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

interface Told {
  readonly subject: string;
  readonly from: number;
}

/** More records than this are faster loaded anew than told. */
const mostTouched = 1000;

/** Consecutive happenings of one operation are told together. */
export function stretchesOf(happenings: readonly Happening[]): Happening[][] {
  const stretches: Happening[][] = [];
  for (const happening of happenings) {
    const open = stretches.at(-1);
    if (open?.[0]?.operationId === happening.operationId) open.push(happening);
    else stretches.push([happening]);
  }
  return stretches;
}

/** The message about a stretch, which is never empty. */
export function messageOf(stretch: readonly Happening[], { subject, from }: Told): Message {
  const { operationId, actorKind, actorId, actorName, cause, at, sequence } = stretch.at(-1) as Happening;
  const touched = new Set(
    stretch.flatMap(({ touched: itself, derived }) => [itself, ...(derived ?? [])]).filter(isKnown),
  );
  const reload = touched.size > mostTouched;
  const told = { found: stretch.map((one) => String(one.sequence)), touched: [...touched] };
  const place = { subject, sequence: String(sequence), previousSequence: String(from) };
  const who = { operationId, actorKind, actorId, actorName, cause, at };
  return { ...place, ...who, ...(reload ? { found: [], touched: [] } : told), reload };
}

const isKnown = (id: string | null): id is string => id !== null;

/** A message without changes: how far the log is told, or that all must be loaded anew. */
export function bareMessage({ subject, from }: Told, sequence: number, reload = false): Message {
  const place = { subject, sequence: String(sequence), previousSequence: String(from) };
  const who = { operationId: uuidv7(), actorKind: 'SYSTEM' as const, actorId: null, actorName: 'Throughline' };
  return { ...place, ...who, cause: 'live', at: new Date().toISOString(), reload, found: [], touched: [] };
}
