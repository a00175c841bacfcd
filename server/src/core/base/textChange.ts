// What is different between two texts: one stretch of the first that became one of the second.

export interface TextChange {
  readonly start: number;
  /** In the first text. Exclusive. */
  readonly oldEnd: number;
  /** How far everything behind it has moved. */
  readonly by: number;
}

/** The shortest one stretch; of two texts that are the same an empty one. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = sameAtStart(before, after, shorter);
  const tail = sameAtEnd(before, after, shorter - start);
  return { start, oldEnd: before.length - tail, by: after.length - before.length };
}

/** Engines compare stretches far faster than a loop compares letters. */
const STRETCH = 4096;

function sameAtStart(a: string, b: string, most: number): number {
  let same = 0;
  while (same + STRETCH <= most && a.slice(same, same + STRETCH) === b.slice(same, same + STRETCH)) same += STRETCH;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

function sameAtEnd(a: string, b: string, most: number): number {
  let same = 0;
  const isSame = (): boolean =>
    a.slice(a.length - same - STRETCH, a.length - same) === b.slice(b.length - same - STRETCH, b.length - same);
  while (same + STRETCH <= most && isSame()) same += STRETCH;
  while (same < most && a.charCodeAt(a.length - same - 1) === b.charCodeAt(b.length - same - 1)) same++;
  return same;
}
