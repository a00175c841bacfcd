// The reporter of node:test for suites of thousands of small tests: prints what failed, in full, and one line of counts
// that scripts/test.mjs reads. Counts leaves only, so that a table is as many tests as it has rows.
import { colour } from "./progress.mjs";

export default async function* report(events) {
  const counts = { passed: 0, failed: 0 };
  // How many tests were seen below the one that ends next, by depth: one that has children is no leaf.
  const children = [];
  const path = [];
  for await (const { type, data } of events) {
    if (type === "test:start") path.splice(data.nesting, Number.POSITIVE_INFINITY, data.name);
    if (type === "test:stderr" || type === "test:stdout") yield data.message;
    if (type !== "test:pass" && type !== "test:fail") continue;
    const isLeaf = !children[data.nesting + 1] && data.details.type !== "suite";
    children[data.nesting + 1] = 0;
    children[data.nesting] = (children[data.nesting] ?? 0) + 1;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const failed = type === "test:fail" || skipped;
    if (failed ? isLeaf || isOwnFailure(data) : isLeaf) counts[failed ? "failed" : "passed"]++;
    if (failed && (isLeaf || isOwnFailure(data)))
      yield describe([...path.slice(0, data.nesting), data.name], data, skipped);
  }
  yield `\n${counts.passed} passed, ${counts.failed} failed\n`;
}

/** A suite fails with its children; it has a failure of its own when a hook or its body threw. */
function isOwnFailure(data) {
  return data.details.error !== undefined && data.details.error.failureType !== "subtestsFailed";
}

function describe(names, data, skipped) {
  const error = data.details.error?.cause ?? data.details.error;
  const reason = skipped ? "It was skipped, and nothing may pass by not being run." : (error?.stack ?? String(error));
  const shown = reason.replaceAll(/\n\s+at .*node:internal.*/g, "").replaceAll(/^/gm, "    ");
  return `${colour("red", `✗ ${names.join(" › ")}`)}\n${shown}\n\n`;
}
