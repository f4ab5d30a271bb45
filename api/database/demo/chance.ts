/** Variation that is the same on every machine: the seed decides all of it. */
export type Chance = {
  share: () => number;
  between: (low: number, high: number) => number;
  pick: <T>(choices: readonly T[]) => T;
  happens: (probability: number) => boolean;
};

const hash = (seed: string): number =>
  [...seed].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261);

const mulberry = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One stream of chances for one seed. */
export const chanceOf = (seed: string): Chance => {
  const share = mulberry(hash(seed));
  return {
    share,
    between: (low, high) => low + Math.floor(share() * (high - low + 1)),
    pick: (choices) => {
      const choice = choices[Math.floor(share() * choices.length)];
      if (choice === undefined) throw new Error(`The demo story "${seed}" has nothing to choose from.`);
      return choice;
    },
    happens: (probability) => share() < probability,
  };
};
