import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';

export interface Reading {
  at: string;
  value: number;
}
export interface Frame {
  width: number;
  height: number;
  /** Room left inside the frame for labels: above, at the end, below. */
  inset: { top: number; end: number; bottom: number };
}
export interface Plot {
  /** The path of the line; '' when one reading is all there is. */
  path: string;
  dots: { x: number; y: number }[];
  /** Where further values (a target, a baseline) stand on the same scale. */
  levels: number[];
}

const padded = (values: readonly number[]): [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low || Math.abs(high) || 1) * 0.08;
  return [low - margin, high + margin];
};

/** Places readings and the levels beside them in one frame; both axes are as long as what they show. */
export function plot(readings: readonly Reading[], levels: readonly number[], frame: Frame): Plot {
  const inOrder = readings.toSorted((left, right) => left.at.localeCompare(right.at));
  const times = inOrder.map(({ at }) => new Date(at));
  const across = scaleUtc([times[0] ?? new Date(0), times.at(-1) ?? new Date(0)], [3, frame.width - frame.inset.end]);
  const up = scaleLinear(padded([...inOrder.map(({ value }) => value), ...levels]), [
    frame.height - frame.inset.bottom,
    frame.inset.top,
  ]);
  const dots = inOrder.map(({ value }, index) => ({ x: across(times[index] ?? new Date(0)), y: up(value) }));
  const path = line<{ x: number; y: number }>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(1);
  return { path: dots.length > 1 ? (path(dots) ?? '') : '', dots, levels: levels.map((level) => up(level)) };
}
