import type { Graph } from '../graph/graph.ts';
import { Refusal } from '../refusal.ts';

/** Refuses a type that no record has: a wrong letter would be silence for ever. */
export function refuseUnknownTypes(graph: Graph, types: readonly string[], path: string): void {
  const strange = types.findIndex((type) => !graph.hasEntity(type));
  if (strange === -1) return;
  const sentence = `No records are of the type ${types[strange]}; see the type of changes.`;
  throw new Refusal('INVALID', sentence, { path: [path, String(strange)] });
}
