// Any step can be asked for, and what it says is what counting through all arrivals before it says.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arrivalsOf,
  batchOf,
  countAt,
  countInAll,
  takenBy,
  takesOf,
  taskAt,
  usualStep,
} from "../../../client/webview/model/arrivals.js";
import { fullestShare, occupancyOfArrivals } from "../../../client/webview/model/occupancy.js";
import type { Preview } from "../../../server/src/protocol/placement.js";
import { GPUS, MIDDLE, PORTS, SMALL } from "../support/made.js";
import { littlePreview, previewFor } from "../support/plain.js";

/** Two workloads on two instances, one of which takes all GPUs that there are. */
const MIXED = littlePreview({
  resources: [
    { key: "cpu", label: "CPU", scale: 1, unit: "" },
    { key: "gpus", label: "GPU", scale: 1, unit: "" },
  ],
  zones: [{ name: "a", instances: [1, 0] }],
  instances: [
    { id: "one", type: null, state: null, before: [5, 0], whole: [100, 4], running: [], ports: [] },
    { id: "two", type: null, state: null, before: [0, 0], whole: [null, null], running: [], ports: [] },
  ],
  batches: [
    { name: "web", firstNumber: 1, first: 0, count: 3, takes: [10, 0], ports: [] },
    { name: "train", firstNumber: 4, first: 3, count: 2, takes: [20, "ALL"], ports: [] },
  ],
  chosen: [0, 1, -1, 0, -1],
});

for (const [name, preview] of Object.entries({
  small: previewFor(SMALL),
  middle: previewFor(MIDDLE),
  ports: previewFor(PORTS),
  gpus: previewFor(GPUS),
  mixed: MIXED,
})) {
  test(`every step of ${name} is as if it were counted`, () => {
    const arrivals = arrivalsOf(preview);
    for (let step = 0; step <= preview.chosen.length; step++) {
      const counted = plain(preview, step);
      const seen = preview.instances.map((_, place) => {
        const count = countAt(arrivals.byInstance, place, step);
        return { count, taken: preview.resources.map((_, which) => takenBy(preview, arrivals, place, which, count)) };
      });
      assert.deepEqual(seen, counted.instances, `step ${step}`);
      const zones = preview.zones.map((_, zone) => countAt(arrivals.byZone, zone, step));
      assert.deepEqual(zones, counted.zones, `step ${step}`);
      assert.equal(arrivals.placed[step], counted.placed, `step ${step}`);
    }
  });
}

test("tasks of an instance come in the order of arrival", () => {
  const arrivals = arrivalsOf(MIXED);
  assert.equal(countInAll(arrivals.byInstance, 0), 2);
  assert.deepEqual(
    [0, 1].map((number) => taskAt(arrivals.byInstance, 0, number)),
    [0, 3],
  );
  assert.equal(taskAt(arrivals.byInstance, 1, 0), 1);
});

test("a task belongs to the batch around it", () => {
  assert.deepEqual(
    [0, 2, 3, 4].map((task) => batchOf(MIXED, task)?.name),
    ["web", "web", "train", "train"],
  );
  assert.equal(batchOf(littlePreview(), 0), undefined);
  assert.equal(takesOf(MIXED, MIXED.batches[1], 0, 1), 4);
  assert.equal(takesOf(MIXED, MIXED.batches[1], 1, 1), 0);
});

test("the fullest share leaves out what is not known", () => {
  const occupancy = occupancyOfArrivals(MIXED, arrivalsOf(MIXED), 5);
  assert.equal(fullestShare(MIXED, occupancy, 0), 1);
  assert.equal(fullestShare(MIXED, occupancy, 1), 0);
});

test("the first look is at the last task that was placed", () => {
  const at = (chosen: readonly number[]): number => usualStep(littlePreview({ chosen }));
  assert.deepEqual([[], [-1, -1], [0], [0, -1, 0, -1, -1], [0, 0]].map(at), [0, 1, 1, 3, 2]);
});

interface Counted {
  readonly instances: { count: number; taken: number[] }[];
  readonly zones: number[];
  readonly placed: number;
}

function plain(preview: Preview, step: number): Counted {
  const instances = preview.instances.map(({ before }) => ({ count: 0, taken: [...before] }));
  const first = preview.chosen.slice(0, step);
  for (const [task, place] of first.entries()) {
    const instance = instances[place];
    if (instance === undefined) continue;
    instance.count++;
    const takes = preview.batches.findLast((batch) => batch.first <= task)?.takes ?? [];
    for (const [which, amount] of takes.entries())
      instance.taken[which] =
        (instance.taken[which] ?? 0) + (amount === "ALL" ? (preview.instances[place]?.whole[which] ?? 0) : amount);
  }
  const zones = preview.zones.map((zone) => first.filter((place) => zone.instances.includes(place)).length);
  return { instances, zones, placed: first.filter((place) => place >= 0).length };
}
