import type { Happened } from '../event/append-events.ts';
import type { Changes } from '../event/event.entity.ts';
import type { Draft } from '../write/draft.ts';

/** A measure as its table keeps it. */
export interface MeasureRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number;
  readonly rank: number;
}

/** The measures of an outcome, before a call and after it. */
export interface MeasuresTurn {
  readonly was: readonly MeasureRow[];
  readonly is: readonly MeasureRow[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The events of every measure: readings name theirs by its id, which the list of the outcome does not tell. */
export function measureEvents({ id: outcome }: Draft, { was, is }: MeasuresTurn): Happened[] {
  const fieldsOf = ({ id: _, ...fields }: MeasureRow): Fields => ({ outcome, ...fields });
  const ids = new Set([...was, ...is].map(({ id }) => id));
  return [...ids].flatMap((recordId) => {
    const [before, after] = [was, is].map((rows) => rows.find(({ id }) => id === recordId));
    const changes = changesOf(before ? fieldsOf(before) : {}, after ? fieldsOf(after) : {});
    if (Object.keys(changes).length === 0) return [];
    const action = before ? (after ? 'UPDATED' : 'DELETED') : 'CREATED';
    return [{ type: 'Measure', recordId, action, changes } satisfies Happened];
  });
}

function changesOf(before: Fields, after: Fields): Changes {
  const names = Object.keys({ ...before, ...after });
  const pairs = names.map(
    (name) => [name, [before[name] ?? null, after[name] ?? null]] as [string, [unknown, unknown]],
  );
  return Object.fromEntries(pairs.filter(([, [one, other]]) => one !== other));
}
