// A sign of life on a terminal while a long run goes on. Nothing of it shows in a pipe, in CI, or when all is done at once.
import { counted } from "./report.js";

export interface Progress {
  /** One more file is done. */
  step(): void;
  /** Takes the sign away. */
  end(): void;
}

const PATIENCE_MILLISECONDS = 250;

export function createProgress(total: number): Progress {
  if (!process.stderr.isTTY || !process.stdout.isTTY || process.env.CI !== undefined || process.env.TERM === "dumb")
    return { step() {}, end() {} };
  const started = performance.now();
  let spinner: { update(text: string): unknown; clear(): unknown; stop(): unknown } | undefined;
  let done = 0;
  return {
    step() {
      done++;
      if (spinner === undefined && performance.now() - started < PATIENCE_MILLISECONDS) return;
      const text = `Checking ${counted(total, "file")}: ${Math.floor((done / total) * 100)} %`;
      if (spinner === undefined) {
        const { createSpinner } = require("nanospinner") as typeof import("nanospinner");
        spinner = createSpinner(text, { stream: process.stderr, color: "cyan" }).start();
      } else spinner.update(text);
    },
    end() {
      spinner?.stop();
      spinner?.clear();
    },
  };
}
