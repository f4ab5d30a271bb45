import { onDay } from '#lib/dates.ts';
import { counted, number } from '#lib/numbers.ts';
import type { BurnUps, Point } from './burn-up.query.ts';

/** A burn-up as it is drawn, small, and as it is said. */
export type Spark = { held: string; lived: string; short: string; words: string };

export const sparkSize = { width: 64, height: 20 };
const inset = 2;

/** The burn-ups of a board's releases, by release; those that never held anything have none. */
export function sparksOf(releases: BurnUps, today: string): Record<string, Spark> {
  const drawn = releases.filter(({ burnUp }) => burnUp.length > 0);
  return Object.fromEntries(drawn.map(({ id, burnUp }) => [id, sparkOf(burnUp, today)]));
}

export function sparkOf(points: readonly Point[], today: string): Spark {
  const last = points.at(-1) as Point;
  const first = points[0] as Point;
  const until = last.on > today ? last.on : today;
  const across = scale([day(first.on), day(until)], [inset, sparkSize.width - inset]);
  const highest = Math.max(...points.map(({ impact }) => impact), 1);
  const up = scale([0, highest], [sparkSize.height - inset, inset]);
  const stairs = (of: (point: Point) => number) =>
    stairsOf(points, { x: (one) => across(day(one.on)), y: (one) => up(of(one)) });
  const end = sparkSize.width - inset;
  return {
    held: `${stairs(({ impact }) => impact)}H${end}V${up(0)}H${round(across(day(first.on)))}Z`,
    lived: `${stairs(({ doneImpact }) => doneImpact)}H${end}`,
    short: `${number(last.done)} of ${number(last.cards)} lived`,
    words:
      `Since ${onDay(first.on)}: ${number(last.done)} of ${counted(last.cards, 'card')} lived, ` +
      `impact ${number(last.doneImpact)} of ${number(last.impact)}`,
  };
}

type Axes = { x: (point: Point) => number; y: (point: Point) => number };

/** What a release holds stays until the day on which it changes: steps, not slopes. */
const stairsOf = (points: readonly Point[], { x, y }: Axes) =>
  points
    .map((point, at) => `${at === 0 ? 'M' : 'H'}${round(x(point))}${at === 0 ? ',' : 'V'}${round(y(point))}`)
    .join('');

const round = (value: number) => Math.round(value * 10) / 10;
const day = (text: string) => Date.parse(text) / 86_400_000;

type Span = readonly [number, number];

function scale([from, to]: Span, [start, end]: Span): (value: number) => number {
  return (value) => (to === from ? start : start + ((value - from) / (to - from)) * (end - start));
}
