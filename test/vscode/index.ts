// What VS Code calls to run the suite: loads every test file into Mocha and tells the runner outside how each test ends.
// The same bundle runs in VS Code's server and on the desktop; nothing here knows which it is.
import Mocha from "mocha";
import { reportRun } from "./support/report.js";

const TEST_TIMEOUT = 20_000;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: TEST_TIMEOUT, reporter: Mocha.reporters.Base });
  // What Mocha does before it loads a file by itself; the test files are in this bundle.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./suite.js");
  const only = process.env.STOWAGE_ONLY;
  if (only) mocha.fgrep(only);
  const failures = await reportRun(mocha);
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
