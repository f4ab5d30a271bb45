import type { Changes } from '../event/event.entity.ts';
import type { ErrorCode, ErrorDetail, UserErrorRow } from '../refusal.ts';
import type { Column } from './column.ts';
import { Fault } from './form.ts';
import { type ExternalRefInput, Wanted } from './reference.ts';

type Place = readonly (string | number)[];

/** Why, in a sentence, and what is in the way. */
export interface Reason {
  readonly message: string;
  readonly detail: ErrorDetail;
}

/** One row of a call on its way into the database. */
export class Draft<Row = unknown> {
  readonly index: number;
  readonly row: Row;
  readonly values: Record<string, unknown> = {};
  readonly wants: Wanted[] = [];
  readonly errors: UserErrorRow[] = [];
  /** How the row names its own record. */
  ownId: string | undefined;
  ownRef: ExternalRefInput | undefined;
  /** The keys other systems have for the record, and those of them that nobody held before. */
  refs: readonly ExternalRefInput[] = [];
  newRefs: readonly ExternalRefInput[] = [];
  id = '';
  known = false;
  changes: Changes | undefined;

  constructor(row: Row, index: number) {
    this.row = row;
    this.index = index;
  }

  get sound(): boolean {
    return this.errors.length === 0;
  }

  refuse(code: ErrorCode, place: Place, reason: string | Reason): void {
    const told = typeof reason === 'string' ? { message: reason } : reason;
    this.errors.push({ code, path: ['rows', String(this.index), ...place.map(String)], ...told });
  }

  fault(fault: Fault, place: Place): void {
    this.refuse(fault.code, [...place, ...fault.path], fault.sentence);
  }

  /** Takes what the row says about a column: left out, cleared, or given. */
  take(column: Column, given: unknown): void {
    const place = [column.given ?? column.field];
    const value = valueOf(column, given);
    if (value instanceof Fault) return this.fault(value, place);
    this.values[column.field] = value;
    if (value instanceof Wanted) this.want(value, place);
    if (Array.isArray(value))
      value.forEach((each, at) => each instanceof Wanted && this.want(each, [...place, String(at)]));
  }

  change(changes: Changes): void {
    this.changes = { ...this.changes, ...changes };
  }

  /** The value of a field as the database is to have it. */
  written(field: string): unknown {
    const value = this.values[field];
    if (value instanceof Wanted) return value.found;
    return Array.isArray(value) && value[0] instanceof Wanted ? idsOf(value) : value;
  }

  want(wanted: Wanted, path: readonly string[]): void {
    wanted.path = path;
    this.wants.push(wanted);
  }
}

function valueOf(column: Column, given: unknown): unknown {
  if (given === undefined) return undefined;
  if (given !== null) return column.form.check(given);
  return column.cleared ? column.cleared.to : new Fault('REQUIRED', 'Cannot be empty; leave it out to keep it.');
}

const idsOf = (wanted: readonly Wanted[]): string[] => [...new Set(wanted.map(({ found }) => found ?? ''))].sort();
