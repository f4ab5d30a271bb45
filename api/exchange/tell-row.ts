import { contractInput, type ContractInput, type Target } from './contract-inputs.ts';
import { evaluateFields, holds, type Told } from './evaluate.ts';
import type { Mapping, Write } from './mapping.ts';
import { RowRefusal } from './row-refusal.ts';
import type { RowScope } from './row-scope.ts';

/** One record that a row says. */
export interface ToldRecord<T extends Target = Target> {
  target: T;
  input: ContractInput<T>;
}

/** All records a row says; a row that is wrong in one place says none and is refused with that place. */
export function tellRow(mapping: Mapping, scope: RowScope): ToldRecord[] {
  const refusal = mapping.refuse?.find(({ when }) => holds(when, scope));
  if (refusal) throw new RowRefusal(refusal.because);
  return mapping.writes.flatMap((write) => {
    if (!write.fields) return [];
    const scopes = write.each?.map((column) => ({ ...scope, column })) ?? [scope];
    return scopes.flatMap((at) => tellRecord(write, at));
  });
}

/** The records that a mapping writes once, whatever the rows say. */
export function tellOnce(mapping: Mapping, scope: RowScope): ToldRecord[] {
  return mapping.writes.flatMap((write) =>
    (write.once ?? []).flatMap((fields) => tellRecord({ ...write, fields }, scope)),
  );
}

function tellRecord(write: Write, scope: RowScope): ToldRecord[] {
  if (write.when && !holds(write.when, scope)) return [];
  const fields = evaluateFields(write.fields ?? {}, scope);
  if (write.needs?.some((field) => fields[field] === undefined)) return [];
  return [checked(write.to, fields)];
}

function checked(target: Target, fields: Record<string, Told>): ToldRecord {
  const input = contractInput(target, fields);
  if (typeof input === 'string') throw new RowRefusal(input);
  return { target, input };
}
