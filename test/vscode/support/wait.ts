// Waiting for what VS Code does in its own time: asks again until there is an answer, and says what was awaited when not.

const POLL = 25;
const TIMEOUT = 10_000;

/** Repeats `look` until it gives something; `describe` says at the end what was there instead. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  describe: () => string = () => "",
  timeout = TIMEOUT,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s for ${what}. ${describe()}`.trimEnd());
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}
