import type { Ask } from './throughline.ts';

/** A copy of records elsewhere. Keep the sequence with it, in the same transaction, and nothing is lost or doubled. */
export interface Copy {
  sequence: string;
  readonly records: Map<string, Record<string, unknown>>;
  /** What was deleted, since it may be restored. */
  readonly gone: Map<string, Record<string, unknown>>;
}

export const emptyCopy = (): Copy => ({ sequence: '0', records: new Map(), gone: new Map() });

interface Change {
  readonly recordId: string;
  readonly action: 'CREATED' | 'UPDATED' | 'DELETED' | 'RESTORED';
  readonly fields: readonly { readonly name: string; readonly after: string | null }[];
}

interface Feed {
  readonly changes: { readonly nodes: readonly Change[]; readonly lastSequence: string; readonly hasMore: boolean };
}

const query = `query Follow($after: String!, $types: [String!]) {
  changes(afterSequence: $after, types: $types, first: 1000) {
    nodes { recordId action fields { name after } } lastSequence hasMore
  }
}`;

/** Brings the copy up to date: everything that happened behind its sequence, in order. Answers how much that was. */
export async function catchUp(ask: Ask, copy: Copy, types: readonly string[]): Promise<number> {
  let heard = 0;
  for (let more = true; more;) {
    const { changes } = await ask<Feed>(query, { after: copy.sequence, types });
    for (const change of changes.nodes) apply(change, copy);
    heard += changes.nodes.length;
    copy.sequence = changes.lastSequence;
    more = changes.hasMore;
  }
  return heard;
}

function apply({ recordId, action, fields }: Change, { records, gone }: Copy): void {
  const before = (action === 'RESTORED' ? gone : records).get(recordId) ?? {};
  const after = fields.map(({ name, after: text }) => [name, text === null ? null : JSON.parse(text)] as const);
  if (action === 'DELETED') gone.set(recordId, before);
  if (action === 'DELETED') records.delete(recordId);
  else records.set(recordId, { ...before, ...Object.fromEntries(after) });
}
