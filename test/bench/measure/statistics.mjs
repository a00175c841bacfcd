// Numbers out of samples, repeatable randomness, and a fixed loop that tells a busy machine from a quiet one.

export function quantile(samples, fraction) {
  if (samples.length === 0) return null;
  const sorted = [...samples].sort((a, b) => a - b);
  const position = (sorted.length - 1) * fraction;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

export function median(samples) {
  return quantile(samples, 0.5);
}

/** Random numbers from 0 to 1 (mulberry32): the same seed gives every server the same edits. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Picks one item at a time. */
export function picker(seed) {
  const random = randomNumbers(seed);
  return (items) => items[Math.floor(random() * items.length)];
}

/** Milliseconds of a loop that never changes: the median of seven. It grows when others use the machine. */
export function calibrate() {
  const times = [];
  for (let round = 0; round < 7; round++) {
    const began = performance.now();
    let value = 1;
    for (let i = 0; i < 3e6; i++) value = Math.imul(value ^ i, 0x9e3779b1) >>> 3;
    if (value === -1) throw new Error("unreachable: keeps the loop from being optimised away");
    times.push(performance.now() - began);
  }
  return median(times);
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
