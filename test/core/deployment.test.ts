// What a deployment does, in numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  maximumForOneMore,
  type RollingUpdate,
  rollingPlan,
  type TrafficShift,
  taskCounts,
  tasksWhileShifting,
  trafficTimeline,
} from "../../server/src/core/model/ecs/deployment.js";

/** `desired minimum maximum` → lower and upper count. */
const COUNTS: readonly (readonly [readonly [number, number, number], readonly [number, number]])[] = [
  // The two examples of the reference of ECS.
  [
    [4, 100, 200],
    [4, 8],
  ],
  [
    [4, 50, 100],
    [2, 4],
  ],
  // The minimum is rounded up, the maximum down.
  [
    [1, 50, 150],
    [1, 1],
  ],
  [
    [3, 50, 150],
    [2, 4],
  ],
  [
    [3, 33, 133],
    [1, 3],
  ],
  [
    [3, 34, 134],
    [2, 4],
  ],
  [
    [7, 1, 114],
    [1, 7],
  ],
  [
    [7, 100, 115],
    [7, 8],
  ],
  [
    [10, 95, 105],
    [10, 10],
  ],
  [
    [5000, 99, 101],
    [4950, 5050],
  ],
  // The defaults of DAEMON on three instances, and the least.
  [
    [3, 0, 100],
    [0, 3],
  ],
  [
    [0, 100, 200],
    [0, 0],
  ],
  [
    [1, 0, 100],
    [0, 1],
  ],
];

for (const [[desired, minimum, maximum], [lower, upper]] of COUNTS) {
  test(`${desired} tasks, ${minimum} to ${maximum} percent: ${lower} to ${upper}`, () => {
    assert.deepEqual(taskCounts({ desired, minimum, maximum }), { lower, upper });
  });
}

/** `stops`, `starts`, `moves`, the least and the most room beside. */
const PLANS: Readonly<Record<string, readonly [RollingUpdate, readonly [number, number, boolean, number, number]]>> = {
  "the defaults start first": [{ desired: 4, minimum: 100, maximum: 200 }, [0, 4, true, 1, 4]],
  "without more room than now it stops first": [{ desired: 4, minimum: 50, maximum: 100 }, [2, 0, true, 0, 0]],
  "both ways": [{ desired: 4, minimum: 50, maximum: 150 }, [2, 2, true, 0, 2]],
  "both at 100": [{ desired: 4, minimum: 100, maximum: 100 }, [0, 0, false, 0, 0]],
  "rounded to a standstill": [{ desired: 1, minimum: 50, maximum: 150 }, [0, 0, false, 0, 0]],
  "rounded, and a part of the room is needed": [{ desired: 2, minimum: 51, maximum: 150 }, [0, 1, true, 1, 1]],
  "nothing to replace": [{ desired: 0, minimum: 100, maximum: 100 }, [0, 0, true, 0, 0]],
  "DAEMON stops first": [{ desired: 3, minimum: 0, maximum: 100 }, [3, 0, true, 0, 0]],
  "one task an instance, none free": [{ desired: 3, minimum: 100, maximum: 200, slots: 3 }, [0, 0, false, 1, 3]],
  "one task an instance, one free": [{ desired: 3, minimum: 100, maximum: 200, slots: 4 }, [0, 1, true, 1, 3]],
  "one task an instance, stopping allowed": [{ desired: 3, minimum: 50, maximum: 200, slots: 3 }, [1, 0, true, 0, 3]],
  "room for fewer than are wanted": [{ desired: 3, minimum: 50, maximum: 200, slots: 2 }, [0, 0, false, 0, 3]],
  "more room than is used": [{ desired: 3, minimum: 100, maximum: 200, slots: 50 }, [0, 3, true, 1, 3]],
};

for (const [name, [update, expected]] of Object.entries(PLANS)) {
  test(`rolling: ${name}`, () => {
    const { stops, starts, moves, spare } = rollingPlan(update);
    assert.deepEqual([stops, starts, moves, spare.least, spare.most], expected);
  });
}

test("with the smallest maximum for one more, one more may start, and with less none", () => {
  for (let desired = 1; desired <= 300; desired++) {
    const maximum = maximumForOneMore(desired);
    assert.equal(taskCounts({ desired, minimum: 100, maximum }).upper > desired, true, `${desired}`);
    assert.equal(taskCounts({ desired, minimum: 100, maximum: maximum - 1 }).upper, desired, `${desired}`);
  }
});

/** The steps as `minute:percent`, when all is shifted, when the old version goes. */
const TIMELINES: Readonly<
  Record<string, readonly [TrafficShift, readonly [string, number, number | undefined] | undefined]>
> = {
  "blue/green": [{ strategy: "BLUE_GREEN", bake: 15 }, ["0:100", 0, 15]],
  "blue/green without a bake time": [{ strategy: "BLUE_GREEN", bake: undefined }, ["0:100", 0, undefined]],
  "canary with its defaults": [{ strategy: "CANARY", percent: 5, minutes: 10, bake: 5 }, ["0:5 10:100", 10, 15]],
  "canary of a tenth": [{ strategy: "CANARY", percent: 0.1, minutes: 1, bake: 0 }, ["0:0.1 1:100", 1, 1]],
  "canary of all": [{ strategy: "CANARY", percent: 100, minutes: 10, bake: 5 }, ["0:100", 0, 5]],
  "linear with its defaults, no wait after the last step": [
    { strategy: "LINEAR", percent: 10, minutes: 6, bake: 0 },
    ["0:10 6:20 12:30 18:40 24:50 30:60 36:70 42:80 48:90 54:100", 54, 54],
  ],
  "linear, the last step smaller": [
    { strategy: "LINEAR", percent: 33.3, minutes: 10, bake: 20 },
    ["0:33.3 10:66.6 20:99.9 30:100", 30, 50],
  ],
  "linear at once": [{ strategy: "LINEAR", percent: 50, minutes: 0, bake: 1 }, ["0:50 0:100", 0, 1]],
  "no part": [{ strategy: "LINEAR", percent: 0, minutes: 6, bake: 0 }, undefined],
  "more than all": [{ strategy: "CANARY", percent: 101, minutes: 6, bake: 0 }, undefined],
  "not a number": [{ strategy: "CANARY", percent: Number.NaN, minutes: 6, bake: 0 }, undefined],
  "minutes below none": [{ strategy: "LINEAR", percent: 10, minutes: -1, bake: 0 }, undefined],
};

for (const [name, [shift, expected]] of Object.entries(TIMELINES)) {
  test(`traffic: ${name}`, () => {
    const timeline = trafficTimeline(shift);
    const steps = timeline?.steps.map(({ minute, percent }) => `${minute}:${percent}`).join(" ");
    assert.deepEqual(timeline && [steps, timeline.shifted, timeline.done], expected);
  });
}

test("while traffic is shifted, both versions are there in full", () => {
  assert.equal(tasksWhileShifting(3), 6);
});
