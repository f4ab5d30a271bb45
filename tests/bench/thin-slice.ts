import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Slicer } from '../../api/board/slicer.ts';
import { chosenSlice, freeChoice, type Slice, type SliceCard, type SliceWish } from '../../api/board/thin-slice.ts';
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
/** How long nobody else may be kept waiting meanwhile, in milliseconds. */
const mostDelay = 50;
const slicer = new Slicer(60_000);

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

/** As the program finds it: on a thread, where that is worth the trip. */
async function sliceOf(cards: readonly SliceCard[], wish: SliceWish): Promise<Slice> {
  return chosenSlice(cards, wish, await slicer.choose(freeChoice(cards, wish)));
}

/** From the fastest run to the slowest. */
async function timesOf(cards: readonly SliceCard[], wish: SliceWish): Promise<number[]> {
  const times: number[] = [];
  while (times.length < runs) {
    const begun = performance.now();
    await sliceOf(cards, wish);
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other);
}

/** The worth of each role's cards lies below the one before, and four stages are worth next to nothing. */
const hardCards = (): SliceCard[] =>
  cardsOf(5000).map((card, at) => {
    const [role, stage] = [Number(card.role.at(-1)), stages.indexOf(card.stage)];
    const worth = stage === 0 ? 200 - 20 * role + (at % 9) : 2 * (5 - stage) + (at % 2);
    return { ...card, worth, effort: card.effort ?? 1 };
  });

/** The worst that callers can ask for, and how long others wait while it is found. */
async function hardest(): Promise<boolean> {
  const cards = hardCards();
  const roles = new Map(Array.from({ length: 9 }, (_, role) => [`role ${role}`, 20 + 10 * role]));
  const none = new Set<string>();
  const wish = { capacity: 500, roles, pinIn: none, pinOut: none, coverStages: true, keepPlanned: true };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  for (let run = 0; run < 5; run += 1) await sliceOf(cards, wish);
  const took = (performance.now() - begun) / 5;
  delay.disable();
  const [usual, longest] = [delay.percentile(99) / 1e6, delay.max / 1e6];
  console.log(
    `5000 cards x 500 points, nine tight roles and four poor stages: mean of 5 ${took.toFixed(0)} ms; ` +
      `others wait p99 ${usual.toFixed(1)} ms, at most ${longest.toFixed(1)} ms (bar ${mostDelay} ms)`,
  );
  return usual <= mostDelay;
}

let short = false;
for (const bar of bars) {
  const cards = cardsOf(bar.cards);
  for (const [name, wish] of Object.entries(wishesFor(cards, bar))) {
    for (const [kind, own] of [['', cards] as const, [', two poor stages', withPoorStages(cards)] as const]) {
      const times = await timesOf(own, wish);
      const [median, slowest] = [times[runs >> 1] ?? Infinity, times.at(-1) ?? Infinity];
      const { taken, used, coverage } = await sliceOf(own, wish);
      short ||= median > bar.most;
      console.log(
        `${bar.cards} cards x ${bar.points} points, ${name}${kind}: median of ${runs} ${median.toFixed(1)} ms, ` +
          `slowest ${slowest.toFixed(1)} ms (bar ${bar.most} ms), ${taken.length} cards, ${used} points, ${coverage.length} of 5 stages`,
      );
    }
  }
}
const patient = await hardest();
await slicer.close();
if (short || !patient) process.exitCode = 1;
