// Tells the runner, through the driver, how each test ends, in the order in which they end.
import type Mocha from "mocha";
import { report, screenshot } from "./driver.js";

/** Runs the tests; resolves with the number of failures once the runner has heard of every test. */
export async function reportRun(mocha: Mocha): Promise<number> {
  let sent = Promise.resolve();
  const send = (message: object) => {
    sent = sent.then(() => report(message));
  };
  const failures = await new Promise<number>((resolve) => {
    tell(mocha.run(resolve), send);
  });
  send({ event: "end" });
  await sent;
  return failures;
}

/** A picture of what a test left behind when it failed. */
export async function keepFailure(test: Mocha.Test): Promise<void> {
  await screenshot(`failed-${test.fullTitle().replaceAll(/\W+/g, "-")}`);
}

function tell(runner: Mocha.Runner, send: (message: object) => void): void {
  runner.on("suite", (suite) => {
    if (!suite.root) send({ event: "suite", title: suite.title, depth: depthOf(suite) - 1 });
  });
  runner.on("pass", (test) => send({ ...about(test), state: "passed", duration: test.duration }));
  runner.on("pending", (test) => send({ ...about(test), state: "skipped" }));
  runner.on("fail", (test, error) => send({ ...about(test), state: "failed", error: error.stack ?? String(error) }));
}

function about(test: Mocha.Runnable): object {
  return { event: "test", title: test.title, depth: test.parent ? depthOf(test.parent) : 0 };
}

function depthOf(suite: Mocha.Suite): number {
  return suite.parent ? depthOf(suite.parent) + 1 : 0;
}
