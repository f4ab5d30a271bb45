import type { CardTable, Stop } from './table.svelte.ts';

const ways: Readonly<Record<string, { rows: number; columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  PageUp: { rows: -10, columns: 0 },
  PageDown: { rows: 10, columns: 0 },
  Home: { rows: 0, columns: -99 },
  End: { rows: 0, columns: 99 },
};

/** The stop that lies so many rows and columns away, or at the edge; `columns` are those one can stop at. */
function stopFrom(table: CardTable, { row, column }: Stop, by: { rows: number; columns: number }): Stop {
  const columns = stopsOf(table, row === 'head' && by.rows === 0);
  const rows = ['head', ...table.ids];
  const at = clamped(rows.indexOf(row) + by.rows, rows.length);
  const place = clamped(Math.max(0, columns.indexOf(column)) + by.columns, columns.length);
  return { row: rows[at] ?? row, column: columns[place] ?? column };
}

const clamped = (at: number, length: number) => Math.max(0, Math.min(length - 1, at));

/** Those who only read stop at what can be opened; everybody can stop at every head. */
function stopsOf(table: CardTable, heads: boolean): Stop['column'][] {
  const keys = table.columns.filter(({ editable }) => heads || editable).map(({ key }) => key);
  if (heads) return ['select', ...keys];
  return table.view.board.mayPlan
    ? ['select', 'title', 'open', ...keys.filter((key) => key !== 'title')]
    : ['select', 'title'];
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether the key was for the table. */
export function pressed(table: CardTable, stop: Stop, event: Pressed): boolean {
  if (table.editing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return withControl(table, stop, event.key);
  const way = ways[event.key];
  if (way) {
    const next = stopFrom(table, stop, way);
    if (event.shiftKey && way.rows !== 0 && stop.row !== 'head' && next.row !== 'head')
      table.view.selection.extend(stop.row, next.row, table.ids);
    table.focus(next);
    return true;
  }
  return acts(table, stop, event.key);
}

function acts(table: CardTable, stop: Stop, key: string): boolean {
  if (stop.row === 'head') return false;
  if (key === 'F2' || (key === 'Enter' && !['open', 'select'].includes(stop.column))) {
    if (!table.view.board.mayPlan) return false;
    table.edit(stop);
    return true;
  }
  if (key !== 'x' && key !== 'X') return false;
  const title = table.view.board.cards.get(stop.row)?.title ?? '';
  const on = table.view.selection.toggle(stop.row);
  table.view.board.say(`${title} ${on ? 'selected' : 'no longer selected'}. ${table.view.selection.size} selected.`);
  return true;
}

function withControl(table: CardTable, stop: Stop, key: string): boolean {
  if (key === 'a') {
    table.view.selection.add(table.ids);
    table.view.board.say(`${table.view.selection.size} selected.`);
    return true;
  }
  if (key !== 'Home' && key !== 'End') return false;
  table.focus({ ...stop, row: (key === 'Home' ? table.ids[0] : table.ids.at(-1)) ?? stop.row });
  return true;
}
