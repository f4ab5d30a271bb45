import { stages, type Stage } from '#lib/words.ts';
import type { Placed } from '../facets.ts';

/** Fewer observations than this say nothing in per cent. */
export const enough = 5;

export type StageLived = {
  stage: Stage;
  kept: number;
  /** For how often something was expected; cards for which that is not known count nothing here. */
  expected: number;
  /** Kept of those that were expected, without what came beyond. */
  met: number;
  cards: readonly Placed[];
  /** Cards of which nothing was expected and nothing lived. */
  open: readonly Placed[];
};

const missing = ({ card }: Placed) => Math.max(0, (card.expected ?? 0) - card.kept);

/** Planned beside lived, stage by stage; where most is missing comes first. */
export function livedByStage(placed: readonly Placed[]): StageLived[] {
  return stages.map((stage) => {
    const own = placed.filter((one) => one.stage === stage);
    const known = own.filter(({ card }) => card.kept > 0 || (card.expected ?? 0) > 0);
    const sum = (figure: (one: Placed) => number) => known.reduce((total, one) => total + figure(one), 0);
    return {
      stage,
      kept: sum(({ card }) => card.kept),
      expected: sum(({ card }) => card.expected ?? 0),
      met: sum(({ card }) => (card.expected === null ? 0 : Math.min(card.kept, card.expected))),
      cards: known.toSorted((one, other) => missing(other) - missing(one)),
      open: own.filter((one) => !known.includes(one)),
    };
  });
}

/** The share in per cent, or null where there is too little to say one. */
export const shareOf = (part: number, whole: number) => (whole < enough ? null : Math.round((part / whole) * 100));
