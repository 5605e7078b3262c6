/** Chance that comes out the same every time: all of it from one source of numbers between 0 and 1. */
export type Dice = {
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
};

export function diceOf(random: () => number): Dice {
  return {
    chance: (probability) => random() < probability,
    pick: (list) => list[Math.floor(random() * list.length)] ?? list[0],
    between: (low, high) => low + Math.floor(random() * (high - low + 1)),
  };
}

/** Numbers between 0 and 1 that look like chance and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
