import { column, compare, instant } from './compare.ts';
import type { Meaning } from './meaning.ts';
import type { Row, Tables } from './tables.ts';
import { callerIn } from './talk.ts';

const types: Readonly<Record<string, { table: string; noun: string; name: string; said: string }>> = {
  TouchpointCard: { table: 'card', noun: 'card', name: 'title', said: '“' },
  Epic: { table: 'epic', noun: 'epic', name: 'name', said: 'epic “' },
  Release: { table: 'release', noun: 'release', name: 'name', said: 'release “' },
};

const onBoards = (tables: Tables): readonly Row[] =>
  tables.all('event').filter((event) => String(event['type']) in types);

const boardOf = (event: Row, tables: Tables): unknown =>
  tables.byId(types[String(event['type'])]?.table ?? '', event['record_id'])?.['storyboard_id'];

/** The caller of generated questions is the first member. Nothing was undone in the world they are asked of. */
export function undoableOn(board: Row, tables: Tables): Row[] {
  const caller = callerIn(tables);
  const mine = onBoards(tables).filter((event) => event['actor_id'] === caller);
  const operations = [...new Set(mine.map((event) => event['operation_id']))];
  const here = (operation: unknown) =>
    eventsOf(operation, tables).some((event) => boardOf(event, tables) === board['id']);
  return operations.filter(here).map((operation) => ({ id: operation, undone: false }));
}

const eventsOf = (operation: unknown, tables: Tables): Row[] =>
  onBoards(tables).filter((event) => event['operation_id'] === operation);

const distinct = (values: readonly unknown[]): string[] => [...new Set(values.map(String))].sort();

const firstToLast = (one: Row, other: Row): number => compare(instant(one['at']), instant(other['at']));

function label(operation: Row, tables: Tables): string {
  const events = eventsOf(operation['id'], tables);
  const whats = Object.entries(types).flatMap(([type, { table, noun, name, said }]) => {
    const ids = distinct(events.filter((event) => event['type'] === type).map(column('record_id')));
    if (ids.length === 1) return [`${said}${String(tables.byId(table, ids[0])?.[name])}”`];
    return ids.length ? [`${ids.length} ${noun}s`] : [];
  });
  return `${verb(events)} ${whats.join(' and ')}`;
}

const verbs: Readonly<Record<string, string>> = { CREATED: 'Created', DELETED: 'Archived', RESTORED: 'Restored' };

function verb(events: readonly Row[]): string {
  const actions = distinct(events.map(column('action')));
  if (actions.join() !== 'UPDATED') return (actions.length === 1 && verbs[actions[0] ?? '']) || 'Changed';
  const fields = distinct(events.flatMap((event) => Object.keys(event['changes'] as object)));
  if (fields.every((field) => ['epic', 'rank', 'release'].includes(field))) return 'Moved';
  const told = fields.filter((field) => field !== 'rank');
  const readable = told.join(', ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return told.length > 3 ? 'Changed' : `Changed the ${readable} of`;
}

export const operationMeanings: Readonly<Record<string, Meaning>> = {
  label,
  at: (operation, tables) => eventsOf(operation['id'], tables).sort(firstToLast).at(-1)?.['at'],
  count: (operation, tables) => distinct(eventsOf(operation['id'], tables).map(column('record_id'))).length,
};
