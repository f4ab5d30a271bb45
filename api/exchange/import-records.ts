import { chunksOf } from './chunks.ts';
import type { Target } from './contract-inputs.ts';
import type { Refused } from './draft.ts';
import type { MappedRows } from './map-rows.ts';
import { tally, type Tallies } from './tally.ts';
import type { UseCases } from './use-cases.ts';
import { writeChunk } from './write-chunk.ts';

export interface Imported {
  tallies: Tallies;
  refused: Refused[];
}

export type Progress = (target: Target, done: number, total: number) => void;

/** Gives every record to its use case, what others refer to first, and keeps the answers. */
export async function importRecords(mapped: MappedRows, useCases: UseCases, progress: Progress): Promise<Imported> {
  const { chunks, refused } = chunksOf(mapped);
  const imported: Imported = { tallies: new Map(), refused: [...refused] };
  for (const { target } of refused) tally(imported.tallies, target, 'refused');
  const { storyboard } = mapped.mapping;
  const board = storyboard ? await useCases.openStoryboard(storyboard) : '';
  const done = new Map<Target, number>();
  for (const chunk of chunks) {
    imported.refused.push(...(await writeChunk(chunk, { useCases, board, tallies: imported.tallies })));
    const so = (done.get(chunk.target) ?? 0) + chunk.drafts.length;
    done.set(chunk.target, so);
    progress(chunk.target, so, mapped.drafts[chunk.target].length);
  }
  return imported;
}
