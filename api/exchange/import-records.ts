import { targets, type Target } from './contract-inputs.ts';
import { refKey, type Draft, type Refused } from './draft.ts';
import type { MappedRows } from './map-rows.ts';
import { parentsFirst, type Lineage } from './parents-first.ts';
import type { RowAnswer, UseCases } from './use-cases.ts';

export const chunkRows = 5_000;

export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

export interface Imported {
  tallies: Map<Target, Tally>;
  refused: Refused[];
}

export type Progress = (target: Target, done: number, total: number) => void;

/** Gives every record to its use case, what others refer to first, and keeps the answers. */
export async function importRecords(mapped: MappedRows, useCases: UseCases, progress: Progress): Promise<Imported> {
  const imported: Imported = { tallies: new Map(), refused: [...mapped.refused] };
  for (const { target } of mapped.refused) tallyOf(imported, target).refused += 1;
  const { storyboard } = mapped.mapping;
  const board = storyboard ? await useCases.openStoryboard(storyboard) : '';
  for (const target of targets) await importTarget(target, { mapped, useCases, progress, board, imported });
  return imported;
}

interface Run {
  mapped: MappedRows;
  useCases: UseCases;
  progress: Progress;
  board: string;
  imported: Imported;
}

async function importTarget<T extends Target>(target: T, run: Run): Promise<void> {
  const drafts: Draft<T>[] = run.mapped.drafts[target];
  const { waves, circular } = parentsFirst(drafts, lineage);
  for (const draft of circular) refuse(run.imported, target, { ...draft, reason: 'stands under itself' });
  let done = 0;
  for (const chunk of waves.flatMap(chunks)) {
    const inputs = chunk.map(({ input }) => input);
    const answers = await run.useCases.write[target](inputs, run.board);
    chunk.forEach((draft, index) => count(run.imported, target, { draft, answer: answers[index] }));
    done += chunk.length;
    run.progress(target, done, drafts.length);
  }
}

const lineage: Lineage<Draft<Target>> = {
  key: ({ input }) => ('ref' in input ? refKey(input.ref) : ''),
  parentKey: ({ input }) => {
    if ('parent' in input && input.parent) return refKey(input.parent);
    return 'manager' in input && input.manager ? refKey(input.manager) : undefined;
  },
};

function chunks<D>(drafts: readonly D[]): D[][] {
  const count = Math.ceil(drafts.length / chunkRows);
  return Array.from({ length: count }, (_, index) => drafts.slice(index * chunkRows, (index + 1) * chunkRows));
}

function count(
  imported: Imported,
  target: Target,
  told: { draft: Draft<Target>; answer: RowAnswer | undefined },
): void {
  const { draft, answer } = told;
  if (!answer) throw new Error(`The use case for ${target} did not answer for line ${draft.line} of ${draft.file}.`);
  const tally = tallyOf(imported, target);
  if (answer.status === 'CREATED') tally.created += 1;
  else if (answer.status === 'UPDATED') tally.updated += 1;
  else if (answer.status === 'UNCHANGED') tally.unchanged += 1;
  else refuse(imported, target, { ...draft, reason: answer.errors.map(({ message }) => message).join(' ') });
}

function refuse(imported: Imported, target: Target, { file, line, reason }: Omit<Refused, 'target'>): void {
  tallyOf(imported, target).refused += 1;
  imported.refused.push({ file, line, target, reason });
}

function tallyOf(imported: Imported, target: Target): Tally {
  const tally = imported.tallies.get(target) ?? { created: 0, updated: 0, unchanged: 0, refused: 0 };
  imported.tallies.set(target, tally);
  return tally;
}
