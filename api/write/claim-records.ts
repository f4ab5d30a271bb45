import { newId } from '../database/new-id.ts';
import { archivedRecord } from './archived-record.ts';
import type { Draft } from './draft.ts';
import type { Found } from './find-records.ts';
import type { Referenced } from './read-row.ts';
import { Fault } from './form.ts';
import {
  externalRef,
  type ExternalRefInput,
  refKey,
  type Target,
  typeNames,
  type Wanted,
  writtenRef,
} from './reference.ts';

interface Identified {
  readonly noun: string;
  readonly target: Target;
}

/** Which row stands for which record: by id, by reference, or a new one; no two rows for the same. */
export class Claims {
  readonly #kind: Identified;
  readonly #found: Found;
  readonly #byRef = new Map<string, Draft>();
  readonly #byId = new Map<string, Draft>();

  constructor(kind: Identified, found: Found) {
    this.#kind = kind;
    this.#found = found;
  }

  /** The record that a row of this call brings under the reference that another row wants. */
  broughtFor({ target, ref }: Wanted): string | undefined {
    return ref && target === this.#kind.target ? this.#byRef.get(refKey(ref))?.id : undefined;
  }

  claim(draft: Draft): void {
    this.#identify(draft);
    if (draft.sound) this.#refuseTwins(draft);
    if (draft.sound) this.#claimRefs(draft);
    if (!draft.sound) return;
    this.#byId.set(draft.id, draft);
    for (const ref of draft.refs) this.#byRef.set(refKey(ref), draft);
  }

  #identify(draft: Draft): void {
    const { ownId: id, ownRef: ref } = draft;
    const { target } = this.#kind;
    const wanted = id === undefined ? { target, id, ref } : { target, id, ref: undefined };
    const known = id === undefined && !ref ? null : this.#found.idOf(wanted);
    if (id !== undefined && known === null) this.#refuseId(draft, id);
    draft.known = known !== null;
    draft.id = known ?? newId();
  }

  #refuseId(draft: Draft, id: string): void {
    const { target, noun } = this.#kind;
    if (!this.#found.isArchived({ target, id })) return draft.refuse('NOT_FOUND', ['id'], `No ${noun} has this id.`);
    const { message, detail } = archivedRecord({ type: typeNames[target], noun, id });
    const instead = 'A row with the external reference alone makes a new one.';
    draft.refuse('CONFLICT', ['id'], { message: `${message} ${instead}`, detail });
  }

  #refuseTwins(draft: Draft): void {
    const place = draft.ownId === undefined ? 'ref' : 'id';
    const twin = this.#byId.get(draft.id);
    if (twin) return draft.refuse('CONFLICT', [place], `Row ${twin.index} stands for the same ${this.#kind.noun}.`);
    for (const ref of draft.refs) {
      const holder = this.#byRef.get(refKey(ref));
      if (holder) draft.refuse('CONFLICT', placeOf(draft, ref), `Row ${holder.index} already has ${writtenRef(ref)}.`);
    }
  }

  #claimRefs(draft: Draft): void {
    const free = draft.refs.filter((ref) => !this.#found.holderOf(ref));
    for (const ref of draft.refs) {
      const holder = this.#found.holderOf(ref);
      if (!holder || holder.id === draft.id) continue;
      const sentence = `${writtenRef(ref)} belongs to the ${holder.target} ${holder.id}.`;
      const detail = { recordType: typeNames[holder.target], recordId: holder.id };
      draft.refuse('TAKEN', placeOf(draft, ref), { message: sentence, detail });
    }
    draft.newRefs = free;
  }
}

/** Where a row names this key. */
export function placeOf({ ownRef, row }: Draft, ref: ExternalRefInput): (string | number)[] {
  const isRef = (given: ExternalRefInput): boolean => {
    const other = externalRef(given);
    return !(other instanceof Fault) && refKey(other) === refKey(ref);
  };
  if (ownRef && isRef(ownRef)) return ['ref'];
  return ['externalRefs', (row as Referenced).externalRefs?.findIndex(isRef) ?? 0];
}
