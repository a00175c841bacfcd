// Chance that is the same every time: numbers from a seed (the generator known as mulberry32).

/** Draws a whole number from 0 up to, not including, `among`. */
export type Draw = (among: number) => number;

export function generator(seed: number): Draw {
  let state = seed | 0;
  return (among) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * among);
  };
}
