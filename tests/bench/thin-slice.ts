import { type SliceCard, type SliceWish, thinSlice } from '../../api/board/thin-slice.ts';
import { JourneyStage } from '../../api/vocabulary.ts';

/** How long a thin slice may take, in milliseconds. */
interface Bar {
  readonly cards: number;
  readonly points: number;
  readonly most: number;
}

const bars: readonly Bar[] = [
  { cards: 700, points: 200, most: 100 },
  { cards: 5000, points: 500, most: 1000 },
];
const stages = Object.keys(JourneyStage) as JourneyStage[];
const efforts = [1, 2, 3, 5, 8, 13];
const runs = 15;

/** The same numbers on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function cardsOf(count: number): SliceCard[] {
  const next = chance(count);
  const below = (most: number): number => Math.floor(next() * most);
  return Array.from({ length: count }, (_, at) => ({
    id: String(at).padStart(6, '0'),
    stage: stages[below(5)] as JourneyStage,
    role: `role ${below(9)}`,
    effort: below(40) === 0 ? null : (efforts[below(efforts.length)] as number),
    worth: below(40) === 0 ? null : 4 + below(90),
  }));
}

/** Nobody is limited; nine roles share the points evenly; some have next to none; and pins and one poor stage. */
function wishesFor(cards: readonly SliceCard[], { points }: Bar): Record<string, SliceWish> {
  const roles = (share: (role: number) => number): Map<string, number> =>
    new Map(Array.from({ length: 9 }, (_, role) => [`role ${role}`, Math.round(share(role))]));
  const open: SliceWish = {
    capacity: points,
    roles: new Map(),
    pinIn: new Set(),
    pinOut: new Set(),
    coverStages: true,
    keepPlanned: true,
  };
  const nth = (every: number): Set<string> => new Set(cards.filter((_, at) => at % every === 0).map(({ id }) => id));
  return {
    'no limits': open,
    'nine even roles': { ...open, roles: roles(() => points / 9) },
    'nine uneven roles': { ...open, roles: roles((role) => (points * (role + 1)) / 60) },
    'pins and roles': { ...open, roles: roles(() => points / 12), pinIn: nth(97), pinOut: nth(11) },
  };
}

/** Cards whose one stage is worth nearly nothing, so that covering costs something. */
const withPoorStages = (cards: readonly SliceCard[]): SliceCard[] =>
  cards.map((card) => (card.stage === 'GROW' || card.stage === 'KNOW' ? { ...card, worth: 1, effort: 13 } : card));

/** From the fastest run to the slowest. */
function timesOf(cards: readonly SliceCard[], wish: SliceWish): number[] {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    thinSlice(cards, wish);
    return performance.now() - begun;
  });
  return times.sort((one, other) => one - other);
}

let short = false;
for (const bar of bars) {
  const cards = cardsOf(bar.cards);
  for (const [name, wish] of Object.entries(wishesFor(cards, bar))) {
    for (const [kind, own] of [['', cards] as const, [', two poor stages', withPoorStages(cards)] as const]) {
      const times = timesOf(own, wish);
      const [median, slowest] = [times[runs >> 1] ?? Infinity, times.at(-1) ?? Infinity];
      const { taken, used, coverage } = thinSlice(own, wish);
      short ||= median > bar.most;
      console.log(
        `${bar.cards} cards x ${bar.points} points, ${name}${kind}: median of ${runs} ${median.toFixed(1)} ms, ` +
          `slowest ${slowest.toFixed(1)} ms (bar ${bar.most} ms), ${taken.length} cards, ${used} points, ${coverage.length} of 5 stages`,
      );
    }
  }
}
if (short) process.exit(1);
