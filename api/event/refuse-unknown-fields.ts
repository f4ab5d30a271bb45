import type { Graph } from '../graph/graph.ts';
import { Refusal } from '../refusal.ts';
import { fieldsToldOf } from './changes.ts';

/** Refuses a field that no event of these types tells: waiting for it would be silence for ever. */
export function refuseUnknownFields(graph: Graph, types: readonly string[], fields: readonly string[]): void {
  const known = new Set(types.flatMap((type) => fieldsToldOf(graph.entity(type))));
  const strange = fields.findIndex((field) => !known.has(field));
  if (strange === -1) return;
  const told = [...known].toSorted().join(', ');
  const sentence = `Changes of ${types.join(' and ')} tell no field ${fields[strange]}; they tell ${told}.`;
  throw new Refusal('INVALID', sentence, { path: ['fields', String(strange)] });
}
