import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layOut,
  rectangleOf,
  reveal,
  sizesFor,
  step,
  type Layout,
  type Rectangle,
} from '../../../web/routes/boards/[id]/geometry.ts';
import { cellOf, type Order } from '../../../web/routes/boards/[id]/order.ts';
import { wholeSight } from '../../../web/routes/boards/[id]/sight.ts';
import { windowOf, type SeenBand } from '../../../web/routes/boards/[id]/window.ts';
import { columns, epics, orderOf, releases } from './plan.ts';

const densities = fc.constantFrom('dense', 'normal', 'rich' as const);
const orders = fc
  .array(fc.nat(60), { minLength: 12, maxLength: 12 })
  .map((counts) =>
    orderOf(
      Object.fromEntries(
        epics.flatMap(({ id }, column) =>
          releases.map((release, band) => [cellOf(id, release), counts[column * 3 + band] ?? 0]),
        ),
      ),
    ),
  );
const layouts = fc.tuple(orders, densities, fc.boolean()).map(([order, density, narrow]) => ({
  order,
  layout: layOut({ columns, releases, count: (cell) => order.get(cell)?.length ?? 0 }, sizesFor(density, narrow)),
}));
const spots = fc.record({ column: fc.nat(3), band: fc.nat(2), index: fc.nat(59) });
const views = fc.record({
  left: fc.nat(1500),
  top: fc.nat(6000),
  width: fc.integer({ min: 480, max: 1600 }),
  height: fc.integer({ min: 300, max: 1000 }),
});

type Sight = { layout: Layout; order: Order; view: Rectangle; kept?: Map<string, Set<string>> };

const look = ({ layout, order, view, kept = new Map() }: Sight) =>
  windowOf(layout, view, {
    list: (cell) => order.get(cell) ?? [],
    count: (cell) => order.get(cell)?.length ?? 0,
    kept,
  });

/** Where the drawn cards really stand, by adding up the room before them as the page does. */
function drawn(layout: Layout, bands: SeenBand[]) {
  const { sizes } = layout;
  return bands.flatMap(({ band, cells }) => {
    let left = sizes.side;
    return cells.flatMap((cell) => {
      left += cell.gap;
      const column = left;
      left += sizes.column;
      let top = (layout.bands[band]?.top ?? 0) + sizes.strip + sizes.pad;
      return cell.cards.map(({ id, gap }) => {
        top += gap;
        const at = { id, left: column + sizes.pad, top, width: sizes.column - 2 * sizes.pad, height: sizes.card };
        top += step(sizes);
        return at;
      });
    });
  });
}

function everywhere(layout: Layout, order: Order) {
  return releases.flatMap((release, band) =>
    columns.flatMap(({ epic }, column) =>
      (epic ? (order.get(cellOf(epic.id, release)) ?? []) : []).map((id, index) => ({
        id,
        ...rectangleOf(layout, { column, band, index }),
      })),
    ),
  );
}

/** The part of the screen that headers and releases leave free. */
function uncovered({ sizes }: Layout, { left, top, width, height }: Rectangle): Rectangle {
  return { left: left + sizes.side, top: top + sizes.head, width: width - sizes.side, height: height - sizes.head };
}

const meets = (one: Rectangle, other: Rectangle) =>
  one.left < other.left + other.width &&
  one.left + one.width > other.left &&
  one.top < other.top + other.height &&
  one.top + one.height > other.top;

describe('a window of the board', () => {
  it('draws every card that can be seen, exactly where it stands among all', () => {
    fc.assert(
      fc.property(layouts, views, ({ order, layout }, view) => {
        const seen = new Map(drawn(layout, look({ layout, order, view })).map((card) => [card.id, card]));
        for (const card of everywhere(layout, order))
          if (meets(card, uncovered(layout, view))) expect(seen.get(card.id)).toEqual(card);
      }),
    );
  });

  it('draws no more than the screen and a little around it', () => {
    fc.assert(
      fc.property(layouts, views, ({ order, layout }, view) => {
        const around = {
          left: view.left - 400,
          top: view.top - 400,
          width: view.width + 800,
          height: view.height + 800,
        };
        for (const card of drawn(layout, look({ layout, order, view }))) expect(meets(card, around)).toBe(true);
      }),
    );
  });

  it('keeps the focused card mounted, at its place, wherever one looks', () => {
    fc.assert(
      fc.property(layouts, views, fc.nat(11), ({ order, layout }, view, at) => {
        const [cell = '', list = []] = [...order][at] ?? [];
        const last = list.at(-1);
        if (!last) return;
        const seen = drawn(layout, look({ layout, order, view, kept: new Map([[cell, new Set([last])]]) }));
        const real = everywhere(layout, order).find(({ id }) => id === last);
        expect(seen.find(({ id }) => id === last)).toEqual(real);
      }),
    );
  });

  it('is the whole board on paper', () => {
    fc.assert(
      fc.property(layouts, ({ order, layout }) => {
        expect(drawn(layout, look({ layout, order, view: wholeSight }))).toEqual(everywhere(layout, order));
      }),
    );
  });
});

describe('scrolling to a card', () => {
  it('shows it below the headers and beside the releases, and does not move when it is in sight', () => {
    fc.assert(
      fc.property(layouts, views, spots, ({ layout }, view, spot) => {
        const target = rectangleOf(layout, spot);
        const after = { ...view, ...reveal(layout, view, target) };
        const { side, head } = layout.sizes;
        expect(target.left).toBeGreaterThanOrEqual(Math.min(after.left + side, target.left));
        expect(target.top).toBeGreaterThanOrEqual(after.top + head);
        expect(target.top + target.height).toBeLessThanOrEqual(after.top + after.height + head);
        expect(reveal(layout, after, target)).toEqual({ left: after.left, top: after.top });
      }),
    );
  });
});

it('a stage without an epic keeps a column', () => {
  expect(columns.map(({ stage, epic }) => `${stage} ${epic?.id ?? '-'}`)).toEqual([
    'KNOW find',
    'KNOW talk',
    'LIKE -',
    'TRUST onboarding',
    'ACT delivery',
    'GROW -',
  ]);
});
