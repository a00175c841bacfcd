// A sign of life on a terminal while a long run goes on. Nothing of it shows in a pipe, in CI, or when all is done at once.
import { setImmediate } from "node:timers/promises";
import { counted } from "./report.js";

export interface Progress {
  /** One more file is done. Lets the sign be drawn now and then. */
  step(): Promise<void> | undefined;
  /** Takes the sign away. */
  end(): void;
}

/** Before the first sign, and between two. */
const PATIENCE_MILLISECONDS = 250;
const INTERVAL_MILLISECONDS = 60;

export function createProgress(total: number): Progress {
  if (!process.stderr.isTTY || !process.stdout.isTTY || process.env.CI !== undefined || process.env.TERM === "dumb")
    return { step: () => undefined, end() {} };
  let due = performance.now() + PATIENCE_MILLISECONDS;
  let spinner: { update(text: string): unknown; stop(): unknown } | undefined;
  let done = 0;
  return {
    step() {
      done++;
      if (performance.now() < due) return undefined;
      due = performance.now() + INTERVAL_MILLISECONDS;
      const text = `Checking ${counted(total, "file")}: ${Math.floor((done / total) * 100)} %`;
      if (spinner === undefined) spinner = startSpinner(text);
      else spinner.update(text);
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
