import { targets, type Target } from './contract-inputs.ts';
import { refKey, type Draft, type Refused } from './draft.ts';
import type { MappedRows } from './map-rows.ts';
import { parentsFirst, type Lineage } from './parents-first.ts';

/** As many as one call of the API takes. */
export const chunkRows = 5_000;

/** Records of one kind that are written together. */
export interface Chunk {
  readonly target: Target;
  readonly drafts: readonly Draft<Target>[];
}

export interface Chunks {
  readonly chunks: readonly Chunk[];
  readonly refused: readonly Refused[];
}

/** All records in the order in which they are written, what others refer to first; the same file, the same chunks. */
export function chunksOf(mapped: MappedRows, most = chunkRows): Chunks {
  const chunks: Chunk[] = [];
  const refused: Refused[] = [...mapped.refused];
  for (const target of targets) {
    const drafts: readonly Draft<Target>[] = mapped.drafts[target];
    const { waves, circular } = parentsFirst(drafts, lineage);
    for (const { file, line } of circular) refused.push({ file, line, target, reason: 'stands under itself' });
    const size = target === 'cards' && drafts.some(followsCard) ? chunkRows : most;
    chunks.push(...waves.flatMap((wave) => parts(wave, size)).map((part) => ({ target, drafts: part })));
  }
  return { chunks, refused };
}

/** A card may be expected after one of the same call, wherever it stands. */
const followsCard = ({ input }: Draft<Target>): boolean =>
  'expectation' in input && input.expectation?.afterRef !== undefined;

const lineage: Lineage<Draft<Target>> = {
  key: ({ input }) => ('ref' in input ? refKey(input.ref) : ''),
  parentKey: ({ input }) => {
    if ('parent' in input && input.parent) return refKey(input.parent);
    return 'manager' in input && input.manager ? refKey(input.manager) : undefined;
  },
};

function parts<D>(drafts: readonly D[], size: number): D[][] {
  const count = Math.ceil(drafts.length / size);
  return Array.from({ length: count }, (_, index) => drafts.slice(index * size, (index + 1) * size));
}
