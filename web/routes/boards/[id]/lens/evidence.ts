import { stages, type Stage } from '#lib/words.ts';
import type { Placed } from '../facets.ts';

/** Fewer observations than this say nothing in per cent. */
export const enough = 5;

export type StageLived = {
  stage: Stage;
  kept: number;
  /** How often something was expected by now; null where nothing is of any card. */
  expected: number | null;
  /** How many of these happened in time. */
  met: number;
  cards: readonly Placed[];
  /** Cards that were not lived, and of which nothing was expected. */
  open: readonly Placed[];
};

const missing = ({ card }: Placed) => (card.expected ?? 0) - (card.inTime ?? 0);

/** Planned beside lived, stage by stage; where most is missing comes first. */
export function livedByStage(placed: readonly Placed[]): StageLived[] {
  return stages.map((stage) => {
    const own = placed.filter((one) => one.stage === stage);
    const known = own.filter(({ card }) => card.kept > 0 || (card.expected ?? 0) > 0);
    const sum = (figure: (one: Placed) => number) => known.reduce((total, one) => total + figure(one), 0);
    return {
      stage,
      kept: sum(({ card }) => card.kept),
      expected: own.some(({ card }) => card.expected !== null) ? sum(({ card }) => card.expected ?? 0) : null,
      met: sum(({ card }) => card.inTime ?? 0),
      cards: known.toSorted((one, other) => missing(other) - missing(one)),
      open: own.filter((one) => !known.includes(one)),
    };
  });
}

/** The share in per cent, or null where there is too little to say one. */
export const shareOf = (part: number, whole: number | null) =>
  whole === null || whole < enough ? null : Math.round((part / whole) * 100);
