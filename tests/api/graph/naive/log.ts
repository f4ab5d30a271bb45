import { column, exact, id, sorted } from './compare.ts';
import type { Meanings } from './meaning.ts';
import type { Row, Tables } from './tables.ts';

const names: Readonly<Record<string, string>> = {
  ...{ epic: 'name', release: 'name', role: 'name', member: 'name', account: 'name' },
  ...{ value: 'name', storyboard: 'name', division: 'name', card: 'title', idea: 'title' },
  ...{ person: 'full_name', outcome: 'statement', decision: 'question' },
};

/** Who changed what of a record, newest first. */
export const history = (record: Row, tables: Tables): Row[] =>
  sorted(tables.where('event', 'record_id', record['id']), [column('sequence'), true], [id, true]);

/** As PostgreSQL writes JSON: with a space behind a comma. */
export function json(value: unknown): string | null {
  if (value == null) return null;
  return Array.isArray(value) ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]` : JSON.stringify(value);
}

function nameOf(value: unknown, tables: Tables): string[] {
  for (const [table, column] of Object.entries(names)) {
    const row = tables.byId(table, value);
    if (row) return [String(row[column])];
  }
  return [];
}

const calledNow =
  (side: 'before' | 'after') =>
  (change: Row, tables: Tables): string | null => {
    const text = change[side];
    const value: unknown = text === null ? null : JSON.parse(String(text));
    const found = (Array.isArray(value) ? value : [value]).flatMap((one) => nameOf(one, tables));
    return found.length > 0 ? found.join(', ') : null;
  };

export const logMeanings: Meanings = {
  Change: {
    sequence: (change) => String(change['sequence']),
    actor: (change) => ({ kind: change['actor_kind'], id: change['actor_id'], name: change['actor_name'] }),
    fields: (change) => {
      const all = Object.entries(change['changes'] as Record<string, [unknown, unknown]>);
      const told = all.map(([name, [before, after]]): Row => ({ name, before: json(before), after: json(after) }));
      return sorted(told, [exact('name')]);
    },
  },
  FieldChange: { beforeName: calledNow('before'), afterName: calledNow('after') },
};
