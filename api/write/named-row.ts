import type { Draft } from './draft.ts';
import { heldRef } from './read-row.ts';
import { type ExternalRefInput, isUuid } from './reference.ts';

/** A row that names a record that is there: by id, or by the key another system has or had for it. */
export interface NamedRow {
  readonly id?: string | null;
  readonly ref?: ExternalRefInput | null;
  readonly ifVersion?: number | null;
}

/** Reads how a row names its record; `unknown` says that nobody has its id. */
export function readName(draft: Draft<NamedRow>, unknown: string): void {
  const { id, ref } = draft.row;
  if (id == null && ref == null) return draft.refuse('REQUIRED', [], 'Name the record by id or by ref.');
  if (id != null && ref != null) return draft.refuse('INVALID', [], 'Name the record either by id or by ref.');
  if (ref != null) draft.ownRef = heldRef(draft, ref, ['ref']);
  else if (isUuid(id ?? '')) draft.id = (id ?? '').toLowerCase();
  else draft.refuse('NOT_FOUND', ['id'], unknown);
}

/** The key by which a row names its record, if it does. */
export const refOf = ({ ownRef }: Draft): ExternalRefInput[] => (ownRef ? [ownRef] : []);

/** No two rows of a call name the same record. */
export function refuseTwins(drafts: readonly Draft<NamedRow>[]): void {
  const first = new Map<string, Draft<NamedRow>>();
  for (const draft of drafts.filter((each) => each.sound)) {
    const twin = first.get(draft.id);
    if (twin) draft.refuse('CONFLICT', [draft.ownRef ? 'ref' : 'id'], `Row ${twin.index} names the same record.`);
    else first.set(draft.id, draft);
  }
}
