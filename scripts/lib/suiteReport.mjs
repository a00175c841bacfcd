// Prints the tests of the suite inside VS Code as they end, and keeps the counts.
// The suite tells of itself through the driver, because what VS Code prints is different in a browser and on a desktop.
import { colour } from "./progress.mjs";

export function createReport() {
  const counts = { passed: 0, failed: 0 };
  const failures = [];
  let ended = false;
  let heard = () => {};
  const begun = new Promise((resolve) => {
    heard = resolve;
  });

  function onReport({ event, title, depth = 0, state, duration, error }) {
    heard();
    const indent = "  ".repeat(depth);
    if (event === "end") ended = true;
    if (event === "suite") console.log(`${indent}${title}`);
    if (event !== "test") return;
    if (state === "passed") {
      counts.passed++;
      console.log(`${indent}${colour("green", "✓")} ${title} ${colour("dim", `(${duration} ms)`)}`);
    } else {
      counts.failed++;
      // Nothing may pass by not being run.
      const reason = state === "skipped" ? "It was skipped." : error;
      failures.push({ title, reason });
      console.log(`${indent}${colour("red", "✗")} ${title}`);
    }
  }

  function printFailures() {
    for (const { title, reason } of failures) console.log(`\n${colour("red", `✗ ${title}`)}\n${reason}`);
  }

  return { onReport, begun, printFailures, counts, hasEnded: () => ended };
}
