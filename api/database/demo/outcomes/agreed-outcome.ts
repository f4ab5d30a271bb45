import type { OutcomeState } from '../../../vocabulary.ts';

type CourseOfMeasure = { name: string; unit: string; baseline: number; target: number; latest: number };

/** An outcome agreed on a day and due on a day, both counted back from today; measures tell where they stand now. */
export type AgreedOutcome = {
  key: string;
  statement: string;
  agreedWith: string;
  agreedDay: number;
  dueDay: number;
  state: OutcomeState;
  confirmed?: boolean;
  silentSince?: number;
  measures: readonly CourseOfMeasure[];
};
