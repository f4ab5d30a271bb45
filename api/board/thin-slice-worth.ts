/** What a card is known to have; an impact nobody told is unknown, what nobody expects or serves is none. */
export interface Known {
  readonly impact: number | null;
  /** The severities of its frictions together. */
  readonly friction: number;
  /** How many values it serves. */
  readonly values: number;
  /** How often it was lived. */
  readonly lived: number;
}

/** How much each part counts, 0 to 10. */
export interface Weights {
  readonly impact: number;
  readonly friction: number;
  readonly values: number;
  readonly evidence: number;
}

/** What each part brings to the worth of a card. */
export interface Parts {
  readonly impact: number | null;
  readonly friction: number;
  readonly values: number;
  readonly evidence: number;
}

export const usualWeights: Weights = { impact: 4, friction: 2, values: 1, evidence: 1 };

/** Values and lived moments count up to ten, so that every part is of one size with impact. */
const most = 10;

/** Whole numbers throughout: worth is compared exactly. */
export function partsOf({ impact, friction, values, lived }: Known, weights: Weights): Parts {
  return {
    impact: weights.impact === 0 ? 0 : impact === null ? null : impact * weights.impact,
    friction: friction * weights.friction,
    values: Math.min(values, most) * weights.values,
    evidence: Math.min(lived, most) * weights.evidence,
  };
}

/** The parts together; unknown where one of them is. */
export const worthOf = ({ impact, friction, values, evidence }: Parts): number | null =>
  impact === null ? null : impact + friction + values + evidence;
