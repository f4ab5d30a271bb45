import { compare, instant, percentile, rounded, sorted, column, exact } from './compare.ts';
import type { Row } from './tables.ts';

const least = 5;

export const evidence = (n: number): string => (n === 0 ? 'NONE' : n < least ? 'TOO_LITTLE' : 'ENOUGH');
export const enough = <Figure>(n: number, figure: () => Figure): Figure | null => (n >= least ? figure() : null);

export function latest(moments: readonly unknown[]): unknown {
  return [...moments].sort((one, other) => compare(instant(one), instant(other))).at(-1) ?? null;
}

/** The score of answers to one kind of question. */
export function scoreOf(kind: unknown, answers: readonly Row[]): Row {
  const scores = answers.map(({ score }) => Number(score));
  const n = scores.length;
  const count = (fits: (score: number) => boolean): number => scores.filter(fits).length;
  const [promoters, detractors] = [count((score) => score >= 9), count((score) => score <= 6)];
  const ofPromoters = kind === 'NPS' || kind === 'ENPS';
  const mean = enough(n, () =>
    rounded(
      scores.reduce((sum, score) => sum + score, 0),
      n,
    ),
  );
  const share = enough(n, () => rounded(100 * count((score) => score >= 4), n));
  const value = ofPromoters
    ? enough(n, () => rounded(100 * (promoters - detractors), n))
    : kind === 'CSAT'
      ? share
      : mean;
  return {
    kind,
    value,
    n,
    mean,
    evidence: evidence(n),
    promoters: ofPromoters ? promoters : null,
    passives: ofPromoters ? n - promoters - detractors : null,
    detractors: ofPromoters ? detractors : null,
    top_two_share: kind === 'CSAT' ? share : null,
    p10: enough(n, () => percentile(scores, 0.1)),
    p50: enough(n, () => percentile(scores, 0.5)),
    p90: enough(n, () => percentile(scores, 0.9)),
    last_at: latest(answers.map((answer) => answer['occurred_at'])),
  };
}

/** A score for each group of answers, the largest groups first. */
export function scoresBy(name: string, kind: unknown, answers: readonly Row[]): Row[] {
  const groups = Map.groupBy(answers, (answer) => answer[name]);
  const scored = [...groups].map(([id, group]): Row => ({ [name]: id, score: scoreOf(kind, group), n: group.length }));
  return sorted(scored, [column('n'), true], [exact(name)]);
}

export const kinds = ['DELAY', 'QUALITY', 'EXPERTISE', 'RISK'] as const;

/** How bad each kind of friction is on a card or an interaction; the kinds that are not felt are left out. */
export function frictionsOf(row: Row): { kind: string; severity: number }[] {
  const all = kinds.map((kind) => ({ kind, severity: row[`friction_${kind.toLowerCase()}`] as number | null }));
  return all.filter((one): one is { kind: (typeof kinds)[number]; severity: number } => one.severity !== null);
}
