// What runs beside the suite inside VS Code, how long it may take, and what its end means: the same for the browser and
// the desktop.
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { inRoot } from "./root.mjs";

/** The extensions under development: the host of the tests, and the one that Stowage has to get along with. */
export const EXTENSIONS = ["test/vscode/host-extension", "out/test/vscode/yaml-extension"];

const BEGIN_TIMEOUT = 90_000;
const WHOLE_TIMEOUT = 420_000;

/** Races the suite's end against its time limits: `{ code }`, or `{ problem }` in words. */
export async function withinLimits(ends, report) {
  const timers = [];
  const after = (time) => new Promise((resolve) => timers.push(setTimeout(resolve, time, "late")));
  const begin = Promise.race([report.begun, after(BEGIN_TIMEOUT)]);
  const slowBegin = begin.then((late) =>
    late === "late" ? { problem: `The suite did not begin within ${BEGIN_TIMEOUT / 1000} s.` } : new Promise(() => {}),
  );
  const slowWhole = after(WHOLE_TIMEOUT).then(() => ({
    problem: `The suite took longer than ${WHOLE_TIMEOUT / 1000} s.`,
  }));
  try {
    return await Promise.race([...ends, slowBegin, slowWhole]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/** A file under out/ for all that VS Code says; it says too much for a terminal. */
export function openLog(name) {
  const file = inRoot("out", name);
  mkdirSync(inRoot("out"), { recursive: true });
  writeFileSync(file, "");
  return { file, write: (text) => appendFileSync(file, text.endsWith("\n") ? text : `${text}\n`) };
}
