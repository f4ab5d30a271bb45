import type { AnyEntity, ChangeSet } from '@mikro-orm/core';
import { refHolders } from '../write/reference.ts';
import type { Changes } from './event.entity.ts';

/** A reference as the log tells it: its system, and its key there. */
interface ToldReference {
  readonly system: string;
  readonly externalId: string;
}

interface ReferenceAdded {
  readonly holder: AnyEntity;
  readonly before: readonly ToldReference[];
  readonly added: ToldReference;
}

const heldBefore = new WeakMap<AnyEntity, readonly ToldReference[]>();

/** What the holder of a new reference had before it; nothing, where nobody says so. */
export function keepHeldBefore(ref: AnyEntity, before: readonly ToldReference[]): void {
  heldBefore.set(ref, before);
}

/** References are told as a list of the record they belong to, never as records of their own. */
export function referencesAdded(sets: readonly ChangeSet<AnyEntity>[]): ReferenceAdded[] {
  const made = sets.filter(({ meta, type }) => meta.className === 'ExternalRef' && type === 'create');
  return made.flatMap(({ entity }) => {
    const holder = refHolders.map((name) => entity[name] as AnyEntity | null | undefined).find(Boolean);
    const { system, externalId } = entity as unknown as ToldReference;
    return holder ? [{ holder, before: heldBefore.get(entity) ?? [], added: { system, externalId } }] : [];
  });
}

/** What is told of a record, with one more reference in its list. */
export function withReference(told: Changes, { before, added }: ReferenceAdded): Changes {
  const [was, is] = (told['externalRefs'] ?? [before, before]) as [ToldReference[], ToldReference[]];
  return { ...told, externalRefs: [was, [...is, added]] };
}
