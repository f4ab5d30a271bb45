import type { EntityManager } from '@mikro-orm/postgresql';
import { appendEvents, type Happened } from '../../event/append-events.ts';
import type { Changes } from '../../event/event.entity.ts';
import type { Held } from './hold-records.ts';
import { refuseStranded } from './refuse-stranded.ts';
import { takeTurns } from './take-turns.ts';
import type { PlaceOf } from './turn-keys.ts';
import type { Turn } from './turns.ts';

interface Made {
  readonly held: ReadonlyMap<string, Held>;
  /** Where in the input a refusal speaks of. */
  readonly path: string;
  /** And where of one of the records, if that can be said. */
  readonly at?: PlaceOf;
}

/** Makes held records what turns say they become, and tells of it; no card may be left in a place that is gone. */
export async function makeTurns(em: EntityManager, turns: readonly Turn[], { held, path, at }: Made): Promise<void> {
  await takeTurns(em, turns, at ?? (() => [path]));
  await refuseStranded(em, turns, path);
  await appendEvents(
    em,
    turns.map((each) => happened(each, held.get(each.id))),
  );
}

function happened({ type, id, there: [before, after], fields }: Turn, held: Held | undefined): Happened {
  const of = { type, recordId: id };
  if (before && after) return { ...of, action: 'UPDATED', changes: fields };
  const told: Changes = {};
  for (const [name, value] of Object.entries(held?.told ?? {})) {
    if (value !== null) told[name] = after ? [null, value] : [value, null];
  }
  return { ...of, action: after ? 'RESTORED' : 'DELETED', changes: told };
}
