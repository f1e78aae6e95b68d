/** All that is left to chance in a storm: one seed, the same storm. */
export interface Dice {
  /** In [0, 1). */
  random(): number;
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(part: number): boolean;
  pick<T>(among: readonly [T, ...T[]]): T;
}

/** Mulberry32. */
export function makeDice(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1);
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    random,
    between: (least, most) => least + below(most - least + 1),
    chance: (part) => random() < part,
    pick: (among) => among[below(among.length)] ?? among[0],
  };
}
