import { type Bulk, newIn, soundIn } from './bulk.ts';
import { Claims } from './claim-records.ts';
import { findRecords, type Sought } from './find-records.ts';
import { matchKeys } from './match-keys.ts';
import { type ExternalRefInput, refKey, type Target } from './reference.ts';
import { refuseTaken } from './refuse-taken.ts';
import { refuseOrphans, resolveReferences } from './resolve-references.ts';

/** Finds for every row the record it stands for, and the records it points at. */
export async function identifyRecords(bulk: Bulk): Promise<void> {
  const { identity, noun } = bulk.kind;
  const found = await findRecords(bulk.writing, soughtBy(bulk));
  if (identity.by === 'ref') {
    const claims = new Claims({ noun, target: identity.target }, found);
    for (const draft of soundIn(bulk)) claims.claim(draft);
    await refuseTaken(bulk);
    refuseIncomplete(bulk);
    for (const draft of soundIn(bulk)) resolveReferences(draft, { found, claims });
    refuseOrphans(bulk);
  } else {
    for (const draft of soundIn(bulk)) resolveReferences(draft, { found });
    await matchKeys(bulk, identity);
    await refuseTaken(bulk);
    refuseIncomplete(bulk);
  }
}

/** A new record needs what a known one may leave out. */
function refuseIncomplete(bulk: Bulk): void {
  const { columns, noun } = bulk.kind;
  const demanded = columns.filter(({ standard }) => !standard);
  for (const draft of newIn(bulk)) {
    for (const { field, given } of demanded) {
      if (draft.values[field] === undefined) draft.refuse('REQUIRED', [given ?? field], `A new ${noun} needs this.`);
    }
  }
}

function soughtBy(bulk: Bulk): Sought {
  const refs = new Map<string, ExternalRefInput>();
  const ids = new Map<Target, Set<string>>(targetsOf(bulk).map((target) => [target, new Set()]));
  for (const draft of soundIn(bulk)) {
    for (const ref of draft.refs) refs.set(refKey(ref), ref);
    for (const { ref, target, id } of draft.wants) {
      if (ref) refs.set(refKey(ref), ref);
      if (id) ids.get(target)?.add(id);
    }
    if (draft.ownId !== undefined && bulk.kind.identity.by === 'ref')
      ids.get(bulk.kind.identity.target)?.add(draft.ownId);
  }
  return { refs: [...refs.values()], ids };
}

/** The same for every call of a kind, so that the statement has one text. */
function targetsOf({ kind }: Bulk): Target[] {
  const own = kind.identity.by === 'ref' ? [kind.identity.target] : [];
  const parts = kind.parts?.flatMap(({ targets }) => targets ?? []) ?? [];
  return [...new Set([...own, ...parts, ...kind.columns.flatMap(({ form }) => form.target ?? [])])];
}
