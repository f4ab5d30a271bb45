import { createHash } from 'node:crypto';
import { readCell } from './read-cell.ts';
import { RowRefusal } from './row-refusal.ts';
import { cellText, type RowScope } from './row-scope.ts';
import type { Condition, Literal, Reading, Value } from './value-grammar.ts';

/** What a value comes to for a row; null stands for nothing, and nothing is ever made up for it. */
export type Told = Literal | null | Told[] | { [name: string]: Told };

export function evaluate(value: Value, scope: RowScope): Told {
  if (typeof value !== 'object') return value;
  if ('column' in value) return columnValue(value, scope);
  if ('text' in value) return read(filledText(value.text, scope), value, { scope, place: value.text });
  if ('join' in value) return present(value.join, scope).map(String).join(value.with) || null;
  if ('first' in value) return present(value.first, scope)[0] ?? null;
  if ('list' in value) return listOf(present(value.list, scope));
  if ('split' in value) return splitCell(value, scope);
  if ('hash' in value) return rowHash(value.hash, scope);
  if ('days' in value) return daysBetween(value, scope);
  if ('steps' in value) return stepFor(value, scope);
  if ('choose' in value) return chooseValue(value, scope);
  if ('fields' in value) return evaluateFields(value.fields, scope);
  const externalId = evaluate(value.id, scope);
  return externalId === null ? null : { system: value.system, externalId: String(externalId) };
}

/** The fields of a record; a field that comes to nothing is left out, so that it changes nothing. */
export function evaluateFields(fields: Readonly<Record<string, Value>>, scope: RowScope): Record<string, Told> {
  const told: Record<string, Told> = {};
  for (const [name, value] of Object.entries(fields)) {
    const result = evaluate(value, scope);
    if (result !== null) told[name] = result;
  }
  return told;
}

export function holds(condition: Condition, scope: RowScope): boolean {
  if ('column' in condition) return condition.is.includes(cellText(scope, condition.column));
  if ('missing' in condition) return evaluate(condition.missing, scope) === null;
  if ('any' in condition) return condition.any.some((part) => holds(part, scope));
  if ('all' in condition) return condition.all.every((part) => holds(part, scope));
  if ('not' in condition) return !holds(condition.not, scope);
  const number = evaluate(condition.value, scope);
  const { above = -Infinity, below = Infinity } = condition;
  return typeof number === 'number' && number > above && number < below;
}

type Form<Word extends string> = Extract<Exclude<Value, Literal>, Readonly<Record<Word, unknown>>>;

function present(values: readonly Value[], scope: RowScope): Told[] {
  return values.map((value) => evaluate(value, scope)).filter((told) => told !== null);
}

function read(text: string, reading: Reading, at: { scope: RowScope; place: string }): Literal | null {
  try {
    return readCell(text, reading, at.scope.memory.missing);
  } catch (error) {
    throw error instanceof RowRefusal ? error.in(at.place) : error;
  }
}

function columnValue(value: Form<'column'>, scope: RowScope): Literal | null {
  const place = value.column === '#cell' ? (scope.column ?? '') : value.column;
  const told = read(cellText(scope, value.column), value, { scope, place });
  const repeated = value.unique && told !== null && scope.memory.seenBefore(`${place}=${told}`, scope.row.line);
  return repeated ? null : told;
}

function filledText(template: string, scope: RowScope): string {
  let complete = true;
  const filled = template.replace(/\{([^{}]+)\}/g, (_, column: string) => {
    const text = cellText(scope, column);
    if (text === '' || scope.memory.missing.includes(text)) complete = false;
    return text;
  });
  return complete ? filled : '';
}

function listOf(told: readonly Told[]): Told[] | null {
  const list = told.flat();
  return list.length === 0 ? null : list;
}

function splitCell(value: Form<'split'>, scope: RowScope): Told[] | null {
  const parts = cellText(scope, value.split).split(value.at.trim() || value.at);
  return listOf(parts.map((part) => part.trim()).filter((part) => part !== '' && !scope.memory.missing.includes(part)));
}

function rowHash(columns: '*' | readonly string[], scope: RowScope): string {
  const names = columns === '*' ? scope.memory.mapping.reads.columns : columns;
  const cells = JSON.stringify(names.map((name) => scope.row.cells.get(name) ?? ''));
  const hash = createHash('sha256').update(cells).digest('hex').slice(0, 24);
  return `${hash}-${scope.memory.occurrence(`${names.join()}:${hash}`, scope.row.line)}`;
}

function daysBetween(value: Form<'days'>, scope: RowScope): number | null {
  const [from, to] = value.days.map((day) => evaluate(day, scope));
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) * (value.times ?? 1);
}

function stepFor(value: Form<'steps'>, scope: RowScope): Literal | null {
  const number = evaluate(value.steps, scope);
  if (typeof number !== 'number') return null;
  return value.upTo.find(([limit]) => number <= limit)?.[1] ?? value.above;
}

function chooseValue(value: Form<'choose'>, scope: RowScope): Told {
  const choice = value.choose.find(({ when }) => holds(when, scope));
  if (choice) return evaluate(choice.take, scope);
  return value.otherwise === undefined ? null : evaluate(value.otherwise, scope);
}
