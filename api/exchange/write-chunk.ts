import type { Chunk } from './chunks.ts';
import type { Target } from './contract-inputs.ts';
import type { Draft, Refused } from './draft.ts';
import { tally, type Tallies } from './tally.ts';
import type { RowAnswer, UseCases, Writers } from './use-cases.ts';

interface Place {
  readonly useCases: UseCases;
  readonly board: string;
  readonly tallies: Tallies;
}

/** Gives the records of a chunk to their use case and counts its answers; what it refused is answered. */
export async function writeChunk({ target, drafts }: Chunk, place: Place): Promise<Refused[]> {
  const write = place.useCases.write[target] as Writers[Target] & Write;
  const answers = await write(
    drafts.map(({ input }) => input),
    place.board,
  );
  return drafts.flatMap((draft, index) => counted(draft, { target, answer: answers[index], tallies: place.tallies }));
}

type Write = (inputs: readonly Draft<Target>['input'][], board: string) => Promise<readonly RowAnswer[]>;

interface Told {
  readonly target: Target;
  readonly answer: RowAnswer | undefined;
  readonly tallies: Tallies;
}

const words = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged', REJECTED: 'refused' } as const;

function counted({ file, line }: Draft<Target>, { target, answer, tallies }: Told): Refused[] {
  if (!answer) throw new Error(`The use case for ${target} did not answer for line ${line} of ${file}.`);
  tally(tallies, target, words[answer.status]);
  if (answer.status !== 'REJECTED') return [];
  return [{ file, line, target, reason: answer.errors.map(({ message }) => message).join(' ') }];
}
