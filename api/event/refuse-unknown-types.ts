import type { MikroORM } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';

/** Refuses a type that no record has: a wrong letter would be silence for ever. */
export function refuseUnknownTypes(orm: MikroORM, types: readonly string[], path: string): void {
  const known = new Set([...orm.getMetadata()].map(({ className }) => className));
  const strange = types.findIndex((type) => !known.has(type));
  if (strange === -1) return;
  const sentence = `No records are of the type ${types[strange]}; see the type of changes.`;
  throw new Refusal('INVALID', sentence, { path: [path, String(strange)] });
}
