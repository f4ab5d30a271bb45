import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SliceCard, type SliceWish, thinSlice } from '../../../api/board/thin-slice.ts';
import { JourneyStage } from '../../../api/vocabulary.ts';

const stages = Object.keys(JourneyStage) as JourneyStage[];
const roles = ['engineer', 'seller', 'marketer'];

interface Grade {
  readonly covered: number;
  readonly worth: number;
  readonly effort: number;
}

const sum = (cards: readonly SliceCard[], of: (card: SliceCard) => number | null): number =>
  cards.reduce((total, card) => total + (of(card) ?? 0), 0);

const effortOf = (cards: readonly SliceCard[], role?: string): number =>
  sum(
    cards.filter((card) => role === undefined || card.role === role),
    ({ effort }) => effort,
  );

const gradeOf = (cards: readonly SliceCard[], { coverStages }: SliceWish): Grade => ({
  covered: coverStages ? new Set(cards.map(({ stage }) => stage)).size : 0,
  worth: sum(cards, ({ worth }) => worth),
  effort: effortOf(cards),
});

const isBetter = (one: Grade, other: Grade): boolean =>
  one.covered - other.covered > 0 ||
  (one.covered === other.covered &&
    (one.worth > other.worth || (one.worth === other.worth && one.effort < other.effort)));

const stays = ({ id, planned }: SliceCard, { pinIn, pinOut, keepPlanned }: SliceWish): boolean =>
  pinIn.has(id) || (planned === true && keepPlanned && !pinOut.has(id));

/** Every choice that keeps all limits, weighed one by one. */
function bestOfAll(cards: readonly SliceCard[], wish: SliceWish): Grade {
  const fixed = cards.filter((card) => stays(card, wish));
  const free = cards.filter(
    (card) =>
      !stays(card, wish) && !wish.pinOut.has(card.id) && !card.committed && card.effort !== null && card.worth !== null,
  );
  const room = (most: number, role?: string): number => Math.max(0, most - effortOf(fixed, role));
  const fits = (chosen: readonly SliceCard[]): boolean =>
    effortOf(chosen) <= room(wish.capacity) &&
    [...wish.roles].every(([role, most]) => effortOf(chosen, role) <= room(most, role));
  let best = gradeOf(fixed, wish);
  for (let set = 1; set < 2 ** free.length; set += 1) {
    const chosen = free.filter((_, at) => (set >> at) & 1);
    if (!fits(chosen)) continue;
    const grade = gradeOf([...fixed, ...chosen], wish);
    if (isBetter(grade, best)) best = grade;
  }
  return best;
}

const rarely = fc.boolean().chain((once) => (once ? fc.boolean() : fc.constant(false)));

const someCards = (most: number): fc.Arbitrary<SliceCard[]> =>
  fc
    .array(
      fc.record({
        stage: fc.constantFrom(...stages),
        role: fc.constantFrom(...roles),
        effort: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 12 }),
        worth: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 12 }),
        planned: rarely,
        committed: rarely,
      }),
      { maxLength: most },
    )
    .map((cards) => cards.map((card, at) => ({ ...card, id: `card ${String(at).padStart(2, '0')}` })));

const wishFor = (cards: readonly SliceCard[]): fc.Arbitrary<SliceWish> =>
  fc.record({
    capacity: fc.integer({ min: 0, max: 40 }),
    roles: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...roles), fc.integer({ min: 0, max: 15 })), {
        selector: ([role]) => role,
      })
      .map((entries) => new Map(entries)),
    pinIn: fc.subarray(cards.map(({ id }) => id)).map((ids) => new Set(ids.filter((id) => id.endsWith('3')))),
    pinOut: fc.subarray(cards.map(({ id }) => id)).map((ids) => new Set(ids.filter((id) => id.endsWith('5')))),
    coverStages: fc.boolean(),
    keepPlanned: fc.boolean(),
  });

const boards = (most: number) => someCards(most).chain((cards) => fc.tuple(fc.constant(cards), wishFor(cards)));

const wish: SliceWish = {
  capacity: 10,
  roles: new Map(),
  pinIn: new Set(),
  pinOut: new Set(),
  coverStages: true,
  keepPlanned: true,
};
const card = (id: string, rest: Partial<SliceCard> = {}): SliceCard => ({
  id,
  stage: 'KNOW',
  role: 'seller',
  effort: 3,
  worth: 30,
  ...rest,
});
const inside = (cards: readonly SliceCard[], own: Partial<SliceWish> = {}) =>
  thinSlice(cards, { ...wish, ...own }).taken.map(({ card: { id }, reason }) => `${id} ${reason}`);
const outside = (cards: readonly SliceCard[], own: Partial<SliceWish> = {}) =>
  thinSlice(cards, { ...wish, ...own }).leftOut.map(({ card: { id }, reason }) => `${id} ${reason}`);

describe('a thin slice', () => {
  test('is as good as the best of all choices, with every limit and pin', () => {
    fc.assert(
      fc.property(boards(11), ([cards, own]) => {
        const slice = thinSlice(cards, own);
        const taken = slice.taken.map((one) => one.card);
        expect(gradeOf(taken, own)).toEqual(bestOfAll(cards, own));
        expect(slice).toMatchObject({ used: effortOf(taken), worth: sum(taken, ({ worth }) => worth) });
        expect(taken.length + slice.leftOut.length).toBe(cards.length);
      }),
      { numRuns: 400 },
    );
  });

  test('is so for eighteen cards too', () => {
    fc.assert(
      fc.property(boards(18), ([cards, own]) => {
        const taken = thinSlice(cards, own).taken.map((one) => one.card);
        expect(gradeOf(taken, own)).toEqual(bestOfAll(cards, own));
      }),
      { numRuns: 6 },
    );
  });

  test('is the same whatever the order of the cards', () => {
    fc.assert(
      fc.property(
        boards(14).chain(([cards, own]) =>
          fc.tuple(
            fc.constant(cards),
            fc.constant(own),
            fc.shuffledSubarray(cards, { minLength: cards.length, maxLength: cards.length }),
          ),
        ),
        ([cards, own, shuffled]) => {
          expect(thinSlice(shuffled, own)).toEqual(thinSlice(cards, own));
        },
      ),
    );
  });

  test('says truly what capacity brings a card in, of all or of its role', () => {
    fc.assert(
      fc.property(boards(11), ([cards, own]) => {
        for (const { card: missed, capacity, roleCapacity } of thinSlice(cards, own).leftOut) {
          const roomier = [
            ...(capacity === null ? [] : [{ ...own, capacity }]),
            ...(roleCapacity === null ? [] : [{ ...own, roles: new Map([...own.roles, [missed.role, roleCapacity]]) }]),
          ];
          for (const more of roomier) {
            const pinned = { ...more, pinIn: new Set([...more.pinIn, missed.id]) };
            expect(bestOfAll(cards, pinned)).toEqual(bestOfAll(cards, more));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a reason', () => {
  const cheap = card('cheap', { effort: 1, worth: 20 });

  test('says that a card brings most, or that its stage would go without it', () => {
    const weak = card('weak', { stage: 'GROW', worth: 1 });
    expect(inside([card('a'), card('b'), card('c'), weak])).toEqual(['a WORTH', 'b WORTH', 'weak COVERS']);
    expect(outside([card('a'), card('b'), card('c'), weak])).toEqual(['c OUTWEIGHED']);
    expect(inside([card('a'), card('b'), card('c'), weak], { coverStages: false })).toEqual([
      'a WORTH',
      'b WORTH',
      'c WORTH',
    ]);
  });

  test('says what is unknown, and never invents it', () => {
    const cards = [card('no effort', { effort: null }), card('no impact', { worth: null }), cheap];
    expect(outside(cards)).toEqual(['no effort EFFORT_UNKNOWN', 'no impact IMPACT_UNKNOWN']);
    expect(inside(cards, { pinIn: new Set(['no effort']) })).toEqual(['no effort PINNED', 'cheap WORTH']);
  });

  test('says which limit was in the way', () => {
    const cards = [
      card('huge', { effort: 12 }),
      card('engineering', { role: 'engineer', effort: 4 }),
      card('idle', { worth: 0, stage: 'LIKE', effort: 20 }),
      card('live', { committed: true }),
      card('unwanted'),
      cheap,
    ];
    const own = { roles: new Map([['engineer', 3]]), pinOut: new Set(['unwanted']) };
    expect(outside(cards, own)).toEqual([
      'engineering ROLE_FULL',
      'huge TOO_LARGE',
      'live COMMITTED',
      'unwanted PINNED_OUT',
      'idle WORTHLESS',
    ]);
  });

  test('keeps what the release has, unless it is pinned out or has to compete', () => {
    const cards = [card('planned', { planned: true, effort: 9, worth: 1 }), card('rich', { effort: 8, worth: 90 })];
    expect(inside(cards)).toEqual(['planned PLANNED']);
    expect(inside(cards, { pinOut: new Set(['planned']) })).toEqual(['rich COVERS']);
    expect(inside(cards, { keepPlanned: false })).toEqual(['rich COVERS']);
  });

  test('tells the smallest capacity that would bring in what was just missed', () => {
    const cards = [card('a', { effort: 6, worth: 60 }), card('b', { effort: 6, worth: 50 })];
    expect(thinSlice(cards, wish).leftOut).toMatchObject([{ card: { id: 'b' }, capacity: 12, roleCapacity: null }]);
    const tight = { ...wish, capacity: 20, roles: new Map([['seller', 7]]) };
    expect(thinSlice(cards, tight).leftOut).toMatchObject([{ card: { id: 'b' }, capacity: null, roleCapacity: 12 }]);
  });

  test('counts the pinned cards into the capacity it tells', () => {
    const cards = [card('must', { effort: 5 }), card('b', { effort: 6, worth: 50 })];
    const { leftOut } = thinSlice(cards, { ...wish, pinIn: new Set(['must']) });
    expect(leftOut).toMatchObject([{ card: { id: 'b' }, reason: 'TOO_LARGE', capacity: 11 }]);
  });
});
