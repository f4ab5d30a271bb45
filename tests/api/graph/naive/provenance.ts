import { column, moment, sorted } from './compare.ts';
import { json } from './log.ts';
import type { Meaning } from './meaning.ts';
import type { Row } from './tables.ts';

const away = ['DELETED', 'RESTORED'];

/** Of every field the last word in the log, and before it each other value once. */
export const provenance: Meaning = (record, tables, { fields }) => {
  const events = tables
    .where('event', 'record_id', record['id'])
    .filter(({ action }) => !away.includes(String(action)));
  const told = sorted(events, [column('sequence'), true]).flatMap((event) =>
    Object.entries(event['changes'] as Record<string, [unknown, unknown]>).map(([field, [, value]]): Row => ({
      ...event,
      field,
      value: json(value),
    })),
  );
  const wanted = told.filter(({ field }) => fields == null || (fields as unknown[]).includes(field));
  const names = [...new Set(wanted.map(({ field }) => field))];
  return sorted(
    names.map((name) => saidOf(wanted.filter(({ field }) => field === name))),
    [column('field')],
  );
};

function saidOf(words: readonly Row[]): Row {
  const [last] = words as [Row];
  const others = words.filter(({ value }) => value !== last['value']);
  const each = [...new Map(others.toReversed().map((word) => [word['value'], word])).values()];
  const losing = each.map((word): Row => ({ ...word, source: word['cause'], by: word['actor_name'], record: null }));
  const actor = { kind: last['actor_kind'], id: last['actor_id'], name: last['actor_name'] };
  const lasting = { ...last, source: last['cause'], rule: 'LAST_WRITTEN', actor, lock: null };
  return { ...lasting, losing: sorted(losing, [moment('at'), true], [column('value')]) };
}
