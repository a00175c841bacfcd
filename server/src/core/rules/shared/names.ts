// Names for things that need one of their own.

/** `name-2`, `name-3`, …: the first that is not taken. */
export function freeName(name: string, taken: { has(name: string): boolean }, mark = "-"): string {
  for (let number = 2; ; number++) {
    const candidate = `${name}${mark}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
