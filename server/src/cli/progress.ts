// A sign of life on a terminal while a long run goes on. Nothing of it shows in a pipe, in CI, or when all is done at once.
import { setImmediate } from "node:timers/promises";

export interface Progress {
  /** To be called often: now and then it takes the text, and lets it be drawn. */
  step(text: () => string): Promise<void> | undefined;
  /** Takes the sign away. */
  end(): void;
}

/** Before the first sign, and between two. */
const PATIENCE_MILLISECONDS = 250;
const INTERVAL_MILLISECONDS = 60;

export function createProgress(): Progress {
  if (!process.stderr.isTTY || !process.stdout.isTTY || process.env.CI !== undefined || process.env.TERM === "dumb")
    return { step: () => undefined, end() {} };
  let due = performance.now() + PATIENCE_MILLISECONDS;
  let spinner: { update(text: string): unknown; stop(): unknown } | undefined;
  return {
    step(text) {
      if (performance.now() < due) return undefined;
      due = performance.now() + INTERVAL_MILLISECONDS;
      if (spinner === undefined) spinner = startSpinner(text());
      else spinner.update(text());
      return setImmediate();
    },
    end() {
      spinner?.stop();
    },
  };
}

function startSpinner(text: string) {
  const { createSpinner } = require("nanospinner") as typeof import("nanospinner");
  return createSpinner(text, { stream: process.stderr, color: "cyan" }).start();
}
