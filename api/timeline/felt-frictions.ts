import { FrictionKind } from '../vocabulary.ts';
import { type Column, optional, told } from '../write/column.ts';
import type { Draft } from '../write/draft.ts';
import { Fault, figure, oneOf, whole } from '../write/form.ts';
import type { Maybe } from '../write/reference.ts';

/** What went wrong in an interaction, and how badly; hours only for a delay. */
export interface FeltFrictionFields {
  kind: FrictionKind;
  severity: number;
  hours?: Maybe<number>;
}

const severity = whole(1, 3);
const hours = figure(0);
const kind = oneOf(FrictionKind);

const fieldOf = {
  DELAY: 'frictionDelay',
  QUALITY: 'frictionQuality',
  EXPERTISE: 'frictionExpertise',
  RISK: 'frictionRisk',
} as const satisfies Record<FrictionKind, string>;

export const frictionColumns: readonly Column[] = [
  ...Object.values(fieldOf).map((field) => told(optional(field, severity))),
  told(optional('delayHours', hours)),
];

/** The frictions of a row, as the columns that keep them; a list replaces the one before. */
export function readFrictions(draft: Draft, given: Maybe<readonly FeltFrictionFields[]>): void {
  if (given === undefined) return;
  for (const { field } of frictionColumns) draft.values[field] = null;
  given?.forEach((friction, at) => readFriction(draft, friction, ['frictions', String(at)]));
}

function readFriction(draft: Draft, friction: FeltFrictionFields, place: readonly string[]): void {
  const kept = { kind: kind.check(friction.kind), severity: severity.check(friction.severity) };
  if (kept.kind instanceof Fault) return draft.fault(kept.kind, [...place, 'kind']);
  if (kept.severity instanceof Fault) return draft.fault(kept.severity, [...place, 'severity']);
  const field = fieldOf[friction.kind];
  if (draft.values[field] !== null) return draft.refuse('CONFLICT', place, `${friction.kind} is told twice.`);
  draft.values[field] = kept.severity;
  if (friction.hours != null) readHours(draft, friction, [...place, 'hours']);
}

function readHours(draft: Draft, friction: FeltFrictionFields, place: readonly string[]): void {
  const kept = hours.check(friction.hours);
  if (kept instanceof Fault) return draft.fault(kept, place);
  if (friction.kind !== 'DELAY') return draft.refuse('INVALID', place, 'Only a delay has hours.');
  draft.values['delayHours'] = kept;
}
