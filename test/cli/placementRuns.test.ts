// Placements in a thread of their own, with the bundle as it is built: files that change, questions that come too fast, and a
// thread that fails.
import assert from "node:assert/strict";
import { utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type {
  Preview,
  PreviewAnswer,
  PreviewInputs,
  PreviewQuestion,
} from "../../server/src/core/placement/preview/types.js";
import type { PlacementRuns } from "../../server/src/host/host.js";
import { createPlacementRuns, type PlacementRunsOptions } from "../../server/src/host/placementRuns.node.js";
import { workload } from "../placement/cases.js";
import { type Files, inFolder } from "./folder.js";

const TWO = JSON.stringify({
  groups: [{ name: "web", type: "m5.large", count: 2, zones: ["us-east-1a", "us-east-1b"] }],
});
const ONE = JSON.stringify({ groups: [{ name: "web", type: "m5.large", count: 1 }] });

type Ask = (file: string, inputs?: PreviewInputs, text?: string) => PreviewQuestion;

function scenario(
  name: string,
  files: Files,
  use: (runs: PlacementRuns, question: Ask, folder: string) => Promise<void>,
  options: PlacementRunsOptions = {},
): void {
  test(name, () =>
    inFolder(files, async (folder) => {
      const runs = createPlacementRuns({ file: path.resolve("dist/placement.js"), ...options });
      const question: Ask = (file, inputs = {}, text) => ({
        subject: { scheduler: "ECS", workload: workload({ count: 3, need: { memory: 3000 } }), assumptions: [] },
        clusters: [{ name: file, path: path.join(folder, file), ...(text === undefined ? {} : { text }) }],
        inputs,
      });
      try {
        await use(runs, question, folder);
      } finally {
        runs.dispose();
      }
    }),
  );
}

scenario("asks, and steps through the answer", { "a.cluster.json": TWO }, async (runs, question) => {
  const answered = await runs.ask("one", question("a.cluster.json"));
  assert.ok(answered);
  assert.deepEqual(previewIn(answered.answer).chosen, [0, 0, 1]);
  const step = await runs.step("one", answered.id, 2);
  assert.deepEqual([step?.chosen, step?.rows?.length], [1, 2]);
  assert.equal(await runs.step("one", answered.id, 3), undefined);
  assert.equal(await runs.step("other", answered.id, 1), undefined);
});

scenario("a newer question takes the place of an older one", { "a.cluster.json": TWO }, async (runs, question) => {
  const asked = [1, 2, 3].map((count) => runs.ask("one", question("a.cluster.json", { count })));
  const other = runs.ask("other", question("a.cluster.json", { count: 4 }));
  const answers = await Promise.all(asked);
  assert.deepEqual(
    answers.map((one) => one && previewIn(one.answer).figures.total),
    [undefined, undefined, 3],
  );
  assert.equal(previewIn((await other)?.answer).figures.total, 4);
  const last = answers[2];
  assert.ok(last);
  const newer = runs.ask("one", question("a.cluster.json"));
  assert.equal(await runs.step("one", last.id, 0), undefined);
  await newer;
});

scenario(
  "reads a file again when it has changed, and takes an open text",
  { "a.json": TWO },
  async (runs, question, folder) => {
    const instances = async (text?: string): Promise<number> =>
      previewIn((await runs.ask("one", question("a.json", {}, text)))?.answer).instances.length;
    assert.equal(await instances(), 2);
    writeFileSync(path.join(folder, "a.json"), ONE);
    utimesSync(path.join(folder, "a.json"), 1, 1);
    assert.equal(await instances(), 1);
    assert.equal(await instances(TWO), 2);
  },
);

const problems: Readonly<Record<string, RegExp>> = {
  "missing.json": /^missing\.json does not exist\.$/,
  folder: /^folder is a folder, not a file\.$/,
  "broken.json": /^broken\.json is no valid JSON|^broken\.json cannot be read/,
  "other.json": /^other\.json is no cluster that Stowage can read/,
};

for (const [file, problem] of Object.entries(problems)) {
  const files = { "folder/": "", "broken.json": "{", "other.json": "{}" };
  scenario(`a problem is a sentence: ${file}`, files, async (runs, question) => {
    const answered = await runs.ask("one", question(file));
    assert.match(answered === undefined || !("problem" in answered.answer) ? "" : answered.answer.problem, problem);
    assert.equal(await runs.firstFailure("one", question(file)), null);
  });
}

scenario("the first failure", { "a.json": TWO }, async (runs, question) => {
  assert.equal(await runs.firstFailure("one", question("a.json")), null);
  const failure = await runs.firstFailure("one", question("a.json", { count: 7 }));
  assert.deepEqual([failure?.placed, failure?.total, failure?.blocked.first], [4, 7, 4]);
  assert.deepEqual(
    failure?.instances.map(({ id }) => id),
    ["web-1", "web-2"],
  );
});

scenario(
  "a step can still be told when the thread was ended for something else",
  { "a.json": TWO },
  async (runs, question) => {
    const answered = await runs.ask("one", question("a.json"));
    const long = runs.ask("other", question("a.json", { count: 100_000 }));
    // The thread works for it by now, or soon.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const short = await runs.ask("other", question("a.json"));
    assert.deepEqual([await long, short && previewIn(short.answer).figures.total], [undefined, 3]);
    assert.equal((await runs.step("one", answered?.id ?? 0, 2))?.chosen, 1);
  },
  { patience: 0 },
);

scenario("what is forgotten has no steps", { "a.json": TWO }, async (runs, question) => {
  const answered = await runs.ask("one", question("a.json"));
  runs.forget("one");
  assert.equal(await runs.step("one", answered?.id ?? 0, 0), undefined);
  assert.ok(await runs.ask("one", question("a.json")));
});

scenario("nobody waits when it is closed", { "a.json": TWO }, async (runs, question) => {
  const asked = runs.ask("one", question("a.json"));
  runs.dispose();
  assert.equal(await asked, undefined);
  assert.equal(await runs.ask("one", question("a.json")), undefined);
});

const FAILING = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", (job) => {
  if (job.question.inputs.count === 1) throw new Error("no more memory");
  if (job.question.inputs.count === 2) for (;;);
  parentPort.postMessage({ type: "ask", answer: { problem: "fresh" } });
});
`;

test("a thread that fails, and one that goes on for nobody, is replaced", () =>
  inFolder({ "failing.js": FAILING }, async (folder) => {
    const runs = createPlacementRuns({ file: path.join(folder, "failing.js"), patience: 10 });
    const ask = async (count: number): Promise<PreviewAnswer | undefined> => {
      const subject = { scheduler: "ECS", workload: workload(), assumptions: [] } as const;
      return (await runs.ask("one", { subject, clusters: [], inputs: { count } }))?.answer;
    };
    assert.match(JSON.stringify(await ask(1)), /could not be worked out: no more memory\. Change/);
    assert.deepEqual(await ask(3), { problem: "fresh" });
    const endless = ask(2);
    assert.deepEqual(await ask(3), { problem: "fresh" });
    assert.equal(await endless, undefined);
    runs.dispose();
  }));

function previewIn(answer: PreviewAnswer | undefined): Preview {
  assert.ok(answer !== undefined && !("problem" in answer), JSON.stringify(answer));
  return answer;
}
