import type { Rectangle } from './geometry.ts';

/** What the server draws before it knows the screen. */
export const firstSight: Rectangle = { left: 0, top: 0, width: 1500, height: 960 };

/** Everything, for paper and for readers without JavaScript. */
export const wholeSight: Rectangle = { left: 0, top: 0, width: Infinity, height: Infinity };

/** A quarter of a card with the room below it: see the turns of window.ts. */
const grain = 20;

/** The scroller's own position and size; the window follows it in steps, so that most scroll events change nothing. */
export function inSteps({ left, top, width, height }: Rectangle): Rectangle {
  return { left: floor(left), top: floor(top), width: floor(width) + grain, height: floor(height) + grain };
}

const floor = (value: number) => Math.floor(value / grain) * grain;

export const same = (one: Rectangle, other: Rectangle) =>
  one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;
