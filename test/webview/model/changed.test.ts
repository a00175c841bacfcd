// What a person changes: inputs that go back to the files, the state that is kept, rolling updates, and the picture that is copied.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivalsOf } from "../../../client/webview/model/arrivals.js";
import { anotherStrategy, toggled, whatIfLabel, withInputs, withMore } from "../../../client/webview/model/inputs.js";
import { occupancyOfArrivals, occupancyOfRollout } from "../../../client/webview/model/occupancy.js";
import { type Colours, pictureOf } from "../../../client/webview/model/picture.js";
import { batchSentence, mostVerdict, rolloutAt, rolloutVerdict } from "../../../client/webview/model/rollout.js";
import { FIRST_STATE, readState } from "../../../client/webview/state.js";
import { FARGATE, HUGE, MANY, type Made, ROLLING, SMALL, STALLING } from "../support/made.js";
import { previewFor } from "../support/plain.js";

test("an input that is taken back leaves nothing behind", () => {
  assert.deepEqual(withInputs({ count: 3 }, { count: undefined }), {});
  assert.deepEqual(withInputs({ loseZones: ["a"] }, { loseZones: [] }), {});
  assert.deepEqual(withInputs({ count: 3 }, { seed: 0 }), { count: 3, seed: 0 });
  assert.deepEqual([toggled(undefined, "a"), toggled(["a", "b"], "a")], [["a"], ["b"]]);
});

test("more of the same is counted together", () => {
  const once = withMore({}, { type: "m5.large", count: 1, zone: "a" });
  assert.deepEqual(withMore(once, { type: "m5.large", count: 2, zone: "a" }), {
    more: [{ type: "m5.large", count: 3, zone: "a" }],
  });
  assert.equal(withMore(once, { type: "m5.large", count: 2 }).more?.length, 2);
});

test("what if is told in few words", () => {
  const told = (inputs: Parameters<typeof whatIfLabel>[0]): string => whatIfLabel(inputs, { scheduler: "ECS" });
  assert.equal(told({ count: 5 }), "nothing lost");
  assert.equal(told({ loseZones: ["us-east-1a"] }), "us-east-1a lost");
  assert.equal(told({ drain: ["i-1", "i-2"], type: "m5.xlarge" }), "2 drained, all m5.xlarge");
  assert.equal(told({ more: [{ type: "m5.large", count: 1 }] }), "1 instance more");
});

test("what is compared with is not what is in use", () => {
  for (const strategy of ["", "random", "binpack(memory)", "spread(attribute:ecs.availability-zone),binpack(memory)"])
    assert.notEqual(anotherStrategy(strategy), strategy);
});

test("a state is read with care", () => {
  const state = { ...FIRST_STATE, inputs: { count: 5 }, step: 7, table: true };
  assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state);
  for (const broken of [null, undefined, 5, "x", {}]) assert.equal(readState(broken), null);
  assert.deepEqual(readState({ inputs: 3, step: "x", mode: "y", other: {} }), FIRST_STATE);
});

test("a rolling update is stepped through batch by batch", () => {
  const preview = previewFor(ROLLING);
  const simulation = preview.rollout?.simulation;
  assert.ok(simulation);
  const sum = (list: Iterable<number>): number => [...list].reduce((total, each) => total + each, 0);
  const first = rolloutAt(simulation, preview.instances.length, 0);
  assert.deepEqual([sum(first.old), sum(first.fresh)], [12, 0]);
  for (const [number, batch] of simulation.batches.entries()) {
    const state = rolloutAt(simulation, preview.instances.length, number + 1);
    assert.deepEqual([sum(state.old), sum(state.fresh)], [batch.old, batch.new], `batch ${number + 1}`);
    assert.deepEqual([sum(state.started), sum(state.stopped)], [batch.started.length, batch.stopped.length]);
  }
  assert.match(rolloutVerdict(preview.rollout as never).text, /^Done after \d+ batch/);
  assert.equal(batchSentence(preview, simulation, 0), "Before the first batch: 12 old tasks.");
  assert.match(batchSentence(preview, simulation, 1), /^Batch 1 of \d+ starts \d+ new/);
});

test("a rolling update that stalls says what it lacks", () => {
  const { rollout } = previewFor(STALLING);
  assert.ok(rollout);
  const { good, text } = rolloutVerdict(rollout);
  assert.equal(good, false);
  assert.match(text, /^Stalls: \d+ fit, \d+ needed\.$/);
});

test("the scaling maximum fits or does not", () => {
  assert.equal(mostVerdict(previewFor(ROLLING)), null);
  assert.deepEqual(mostVerdict(previewFor(ROLLING, { most: 15 })), { good: true, text: "All 15 tasks fit." });
  assert.match(mostVerdict(previewFor(ROLLING, { most: 500 }))?.text ?? "", /^Only \d+ of 500 tasks fit\.$/);
});

const COLOURS: Colours = {
  background: "#ffffff",
  foreground: "#111111",
  quiet: "#666666",
  border: "#dddddd",
  track: "#eeeeee",
  bar: "#005fb8",
  full: "#bf8803",
  block: "#005fb8",
  blockText: "#ffffff",
  earlier: "#cccccc",
  bad: "#b01011",
  font: "'Some Font', sans-serif",
};

const DRAWN: Readonly<Record<string, readonly [Made, boolean]>> = {
  "a few instances": [SMALL, false],
  "many instances": [MANY, false],
  "hundreds of instances": [HUGE, false],
  Fargate: [FARGATE, false],
  "a rolling update": [ROLLING, true],
};

for (const [name, [made, isRolled]] of Object.entries(DRAWN))
  test(`the picture of ${name} stands by itself`, () => {
    const preview = previewFor(made);
    const arrivals = arrivalsOf(preview);
    const simulation = preview.rollout?.simulation ?? null;
    const rollout = isRolled && simulation !== null ? rolloutAt(simulation, preview.instances.length, 1) : null;
    const occupancy =
      rollout === null ? occupancyOfArrivals(preview, arrivals, 9) : occupancyOfRollout(preview, rollout);
    const svg = pictureOf({
      title: `web <on> "prod"`,
      preview,
      arrivals,
      step: 9,
      occupancy,
      rollout,
      colours: COLOURS,
    });
    assert.ok(svg.startsWith("<svg xmlns=") && svg.endsWith("</svg>"));
    assert.ok(!/var\(|NaN|undefined|<style|class=|"<on>"/.test(svg));
    const opened = [...svg.matchAll(/<([a-z]+)[\s>]/g)].length;
    const closed = [...svg.matchAll(/<\/[a-z]+>|\/>/g)].length;
    assert.equal(opened, closed);
    assert.equal(/\d+ new</.test(svg), isRolled);
  });
