// Asks processes of their own for the in-process measurements of a document: one for the libraries, one for Stowage's
// phases, as no server has both in it. The parse floor is timed in each, and figures are compared with that of their own
// process.
import { fork } from "node:child_process";
import path from "node:path";
import { benchFolder } from "../paths.mjs";
import { ratio } from "../report.mjs";

/**
 * [{ name, milliseconds, first, share, firstShare }]: median ms once practised and at first, and both divided by the
 * parse floor, which comes first.
 */
export async function measureFloors(document) {
  const peers = withShares(await measure(document, "peers"));
  if (document.kind === "kubernetes") return peers;
  const [, ...own] = withShares(await measure(document, "own"));
  return [...peers, ...own];
}

function withShares(floors) {
  const [floor] = floors;
  return floors.map((one) => ({
    ...one,
    share: ratio(one.milliseconds, floor.milliseconds),
    firstShare: ratio(one.first, floor.first),
  }));
}

function measure(document, whose) {
  const budget = 8000 + document.text.length / 20;
  return new Promise((resolve, reject) => {
    const child = fork(path.join(benchFolder, "floors", "run.mjs"));
    child.once("message", ({ floors, failed }) => (failed === undefined ? resolve(floors) : reject(new Error(failed))));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the measuring process ended with exit code ${code}`)));
    child.send({ document, whose, budget });
  });
}
