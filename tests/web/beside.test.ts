import { expect, it } from 'vitest';
import { placeBeside } from '../../web/lib/beside.ts';

const sight = { width: 1000, height: 700 };
const card = (left: number, top: number) => ({ left, top, width: 200, height: 76 });

it.each([
  ['below it', card(300, 100), { width: 320, height: 200 }, { left: 300, top: 182 }],
  ['never over the edge', card(900, 100), { width: 320, height: 200 }, { left: 668, top: 182 }],
  ['above it, where there is no room below', card(300, 500), { width: 320, height: 300 }, { left: 300, top: 194 }],
  ['at its side, where there is none above', card(300, 300), { width: 320, height: 400 }, { left: 506, top: 288 }],
  ['at its other side', card(700, 300), { width: 320, height: 400 }, { left: 374, top: 288 }],
  ['in sight, though the card is not', card(-300, -90), { width: 320, height: 200 }, { left: 12, top: 12 }],
])('a sheet stands %s', (...[, box, sheet, place]) => {
  expect(placeBeside(box, sheet, sight)).toEqual(place);
});
