// Asks a process of its own for the in-process measurements of a document.
import { fork } from "node:child_process";
import path from "node:path";
import { benchFolder } from "../paths.mjs";

/** [{ name, milliseconds }], the parse floor first. */
export function measureFloors(document) {
  const budget = 3000 + document.text.length / 20;
  return new Promise((resolve, reject) => {
    const child = fork(path.join(benchFolder, "floors", "run.mjs"));
    child.once("message", ({ floors, failed }) => (failed === undefined ? resolve(floors) : reject(new Error(failed))));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the measuring process ended with exit code ${code}`)));
    child.send({ document, budget });
  });
}
