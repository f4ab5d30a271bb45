import { setImmediate } from 'node:timers/promises';
import { appendEvents, type Happened } from '../event/append-events.ts';
import type { Changes } from '../event/event.entity.ts';
import { type Bulk, changedIn, newIn } from './bulk.ts';
import type { Draft } from './draft.ts';
import type { Kind } from './kind.ts';
import { learnSize } from './learn-size.ts';
import { insertion, update } from './statements.ts';
import { planFor, rowsOf } from './writing.ts';

/** Writes what was found new or changed, and the event of each. */
export async function writeRecords(bulk: Bulk): Promise<void> {
  const [created, changed] = [newIn(bulk), changedIn(bulk)];
  for (const draft of created) complete(bulk, draft);
  if (created.length + changed.length === 0) return;
  await planFor(bulk.writing, 'writing');
  await Promise.all([put(bulk, created, changed), underway().then(() => tell(bulk, [...created, ...changed]))]);
}

async function put(bulk: Bulk, created: readonly Draft[], changed: readonly Draft[]): Promise<void> {
  if (created.length > 0) await rowsOf(bulk.writing, insertion(bulk, created));
  await learnSize(bulk.writing, bulk.kind.table, created.length);
  if (changed.length > 0) await rowsOf(bulk.writing, update(bulk, changed));
  for (const part of bulk.kind.parts ?? []) await part.write(bulk);
}

/** The events are worded while the database takes the records. */
const underway = setImmediate;

async function tell(bulk: Bulk, drafts: readonly Draft[]): Promise<void> {
  const { kind, writing } = bulk;
  const inOrder = drafts.toSorted((one, other) => one.index - other.index);
  const own = inOrder.map((draft) => happened(kind, draft));
  const ofParts = (kind.parts ?? []).flatMap((part) => part.happened?.(bulk) ?? []);
  await appendEvents(writing.em, [...own, ...ofParts]);
}

/** A new record has the usual value where the row leaves one out. */
function complete({ kind, writing }: Bulk, { values }: Draft): void {
  for (const { field, standard } of kind.columns) values[field] ??= standard?.is(writing.moment) ?? null;
}

function happened({ type, columns, parts = [] }: Kind<never>, draft: Draft): Happened {
  const of = { type, recordId: draft.id };
  if (draft.changes) return { ...of, action: 'UPDATED', changes: draft.changes };
  const begun: Changes = {};
  for (const { field } of columns) {
    const value = draft.written(field);
    if (value != null && !(Array.isArray(value) && value.length === 0)) begun[field] = [null, value];
  }
  return { ...of, action: 'CREATED', changes: Object.assign(begun, ...parts.map((part) => part.told(draft))) };
}
