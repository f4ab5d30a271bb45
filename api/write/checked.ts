import { Refusal } from '../refusal.ts';
import { Fault, type Form } from './form.ts';

/** A value in the form in which it is kept, or the refusal of it; what was left out stays left out. */
export function checked<Value>(form: Form, given: Value, path: readonly string[]): Value {
  if (given === undefined) return given;
  const kept = given === null ? new Fault('REQUIRED', 'Cannot be empty; leave it out to keep it.') : form.check(given);
  if (kept instanceof Fault) throw refusalOf(kept, path);
  return kept as Value;
}

/** The same for what may stay empty. */
export const checkedOrEmpty = <Value>(form: Form, given: Value, path: readonly string[]): Value =>
  given === null ? given : checked(form, given, path);

/** Refuses what is missing. */
export function required<Value>(given: Value, path: readonly string[]): NonNullable<Value> {
  if (given === undefined || given === null)
    throw new Refusal('REQUIRED', `Needs ${path.at(-1) ?? 'a value'}.`, { path });
  return given;
}

/** The fields that were given, so that all others stay as they are. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}

const refusalOf = (fault: Fault, path: readonly string[]): Refusal =>
  new Refusal(fault.code, fault.sentence, { path: [...path, ...fault.path] });
