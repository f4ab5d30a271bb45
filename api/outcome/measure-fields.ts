import type { Draft } from '../write/draft.ts';
import { Fault, figure, nameOf, text } from '../write/form.ts';
import type { Maybe } from '../write/reference.ts';

/** How an outcome is told to be reached; the name says which measure of the outcome it is. */
export interface MeasureFields {
  name: string;
  unit?: Maybe<string>;
  baseline?: Maybe<number>;
  target?: Maybe<number>;
}

const most = 50;
const optional = { unit: text(1000), baseline: figure(), target: figure() };
const name = nameOf(500);

/** Checks the measures of a row; a list is the whole of them. */
export function readMeasures(draft: Draft, given: Maybe<readonly MeasureFields[]>): void {
  if (given === undefined) return;
  const measures = given ?? [];
  if (measures.length > most) return draft.refuse('TOO_MANY', ['measures'], `At most ${most} measures.`);
  measures.forEach((measure, at) => {
    checkMeasure(draft, measure, at);
    const twin = measures.findIndex((other) => other.name === measure.name);
    if (twin < at) draft.refuse('CONFLICT', ['measures', at, 'name'], `Measure ${twin} has the same name.`);
  });
  draft.values['measures'] = measures;
}

function checkMeasure(draft: Draft, measure: MeasureFields, at: number): void {
  const named = name.check(measure.name);
  if (named instanceof Fault) draft.fault(named, ['measures', at, 'name']);
  if (measure.target === null) draft.refuse('REQUIRED', ['measures', at, 'target'], 'A measure has a target.');
  for (const [field, form] of Object.entries(optional)) {
    const value = measure[field as keyof typeof optional];
    const kept = value == null ? value : form.check(value);
    if (kept instanceof Fault) draft.fault(kept, ['measures', at, field]);
  }
}
