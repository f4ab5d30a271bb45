import { Draft } from './draft.ts';
import { Fault } from './form.ts';
import type { Kind } from './kind.ts';
import { type ExternalRefInput, externalRef, type Maybe, refKey } from './reference.ts';

/** How a row says which record it stands for. */
export interface Referenced {
  ref?: Maybe<ExternalRefInput>;
  id?: Maybe<string>;
  externalRefs?: Maybe<readonly ExternalRefInput[]>;
}

const mostRefs = 50;

/** A row as it will be written, or with what is wrong with it; nothing is asked of the database here. */
export function readRow<Row extends object>(kind: Kind<Row>, row: Row, index: number): Draft<Row> {
  const draft = new Draft(row, index);
  const fields = row as Readonly<Record<string, unknown>>;
  for (const column of kind.columns) if (column.given !== undefined) draft.take(column, fields[column.given]);
  kind.read?.(draft);
  if (kind.identity.by === 'ref') readRefs(draft);
  return draft;
}

function readRefs(draft: Draft<Referenced>): void {
  const { id, ref, externalRefs } = draft.row;
  const others = externalRefs ?? [];
  if (others.length > mostRefs) return draft.refuse('TOO_MANY', ['externalRefs'], `At most ${mostRefs} references.`);
  draft.ownId = id?.toLowerCase();
  draft.ownRef = ref ? heldRef(draft, ref, ['ref']) : undefined;
  const kept = [draft.ownRef, ...others.map((each, at) => heldRef(draft, each, ['externalRefs', at]))];
  draft.refs = [...new Map(kept.flatMap((each) => (each ? [[refKey(each), each]] : []))).values()];
}

/** An external reference of the row, refused when it cannot be kept. */
export function heldRef(draft: Draft, given: unknown, place: (string | number)[]): ExternalRefInput | undefined {
  const ref = externalRef(given);
  if (!(ref instanceof Fault)) return ref;
  draft.fault(ref, place);
  return undefined;
}
