// What is shown of a preview, in words and figures: names, sentences, figures, ticks, rows of the table, blocks of a card.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivalsOf } from "../../../client/webview/model/arrivals.js";
import { densityOf, fullness, hiddenBlocks, MOST_BLOCKS } from "../../../client/webview/model/density.js";
import { differencesOf, figuresOf } from "../../../client/webview/model/figures.js";
import { tableOf, windowOf } from "../../../client/webview/model/table.js";
import { stepAtPlace, tickAt, ticksOf } from "../../../client/webview/model/ticks.js";
import {
  amounts,
  blockName,
  instanceName,
  stepSentence,
  strategyLabel,
  taskLabel,
  taskName,
  unplacedTitle,
  verdictText,
} from "../../../client/webview/model/words.js";
import { FARGATE, GPUS, NOTHING, SMALL } from "../support/made.js";
import { littlePreview, previewFor, shownView } from "../support/plain.js";

const PODS = littlePreview({
  scheduler: "Kubernetes",
  batches: [
    { name: "web", firstNumber: 1, first: 0, count: 2, takes: [], ports: [] },
    { name: "api", firstNumber: 1, first: 2, count: 1, takes: [], ports: [] },
  ],
  zones: [{ name: "", instances: [0] }],
  instances: [{ id: "node-1", type: null, state: null, before: [], whole: [], running: [], ports: [] }],
  chosen: [0, 0, -1],
});

test("tasks are called by number, pods by workload", () => {
  const small = previewFor(SMALL);
  assert.deepEqual([taskName(small, 19), taskLabel(small, 19)], ["Task 20", "20"]);
  assert.deepEqual([taskName(PODS, 1), taskLabel(PODS, 1), taskName(PODS, 2)], ["web-2", "web-2", "api-1"]);
});

test("a block says where it is, and why when that is known", () => {
  const { view, stepAt } = shownView(SMALL);
  const answer = stepAt(18) ?? null;
  assert.equal(blockName(view.preview, 18, null), "Task 19 on i-0b19");
  assert.equal(blockName(view.preview, 18, answer), `Task 19 on i-0b19, chosen: ${answer?.why}`);
  assert.equal(blockName(view.preview, 17, answer), "Task 18 on i-0a42");
  assert.equal(blockName(view.preview, 20, null), "Task 21, not placed");
});

test("a step is a sentence", () => {
  const { view, stepAt } = shownView(SMALL);
  const { preview } = view;
  assert.equal(stepSentence(preview, 0, null), "Step 0 of 24: before the first task.");
  assert.equal(stepSentence(preview, 19, null), "Step 19 of 24: Task 19 on i-0b19 in us-east-1b.");
  const answer = stepAt(18) ?? null;
  assert.equal(stepSentence(preview, 19, answer), `Step 19 of 24: Task 19 on i-0b19 in us-east-1b. ${answer?.why}`);
  assert.equal(stepSentence(preview, 21, null), "Step 21 of 24: Task 21 was not placed.");
  assert.equal(stepSentence(previewFor(NOTHING), 0, null), "There are no tasks to place.");
  assert.equal(stepSentence(PODS, 2, null), "Step 2 of 3: web-2 on node-1.");
});

test("on Fargate a zone stands for an instance", () => {
  const preview = previewFor(FARGATE);
  const names = new Set(preview.chosen.map((place) => instanceName(preview, place)));
  assert.ok(names.has("us-east-1a") && names.has("us-east-1b on Spot"));
});

test("the chosen one is said to be chosen, once", () => {
  const said = (verdict: "chosen" | "blocked", text: string): string => verdictText({ instance: 0, verdict, text });
  assert.equal(said("chosen", "chosen, 3 MiB left"), "chosen, 3 MiB left");
  assert.equal(said("chosen", "3 MiB left"), "chosen: 3 MiB left");
  assert.equal(said("chosen", ""), "chosen");
  assert.equal(said("blocked", "ENI slots used up"), "ENI slots used up");
});

test("amounts and strategies are short", () => {
  const memory = { key: "memory", label: "MEM", scale: 1024, unit: "GiB" } as const;
  assert.equal(amounts(memory, 7270, 7782), "7.1 / 7.6 GiB");
  assert.equal(amounts(memory, 2048, null), "2 / ? GiB");
  assert.equal(amounts({ ...memory, scale: 1, unit: "" }, 2, 2), "2 / 2");
  assert.equal(
    strategyLabel("spread(attribute:ecs.availability-zone),binpack(memory)"),
    "spread zone → binpack memory",
  );
  assert.equal(strategyLabel("spread(attribute:rack), random"), "spread rack → random");
  assert.equal(strategyLabel("spread(instanceId)"), "spread instance");
  assert.equal(strategyLabel(""), "any instance");
});

test("figures are red only where something fails", () => {
  const bad = figuresOf(previewFor(SMALL)).filter((figure) => figure.bad);
  assert.deepEqual(
    bad.map(({ key, value }) => [key, value]),
    [["placed", "19 / 24"]],
  );
  const keys = figuresOf(previewFor(FARGATE)).map(({ key }) => key);
  assert.ok(!keys.includes("used") && keys.includes("spot"), keys.join(" "));
  assert.deepEqual(
    figuresOf(littlePreview()).map(({ key, value }) => `${key} ${value}`),
    ["placed 0 / 0", "used 0 / 0"],
  );
});

test("differences say which side is better, and nothing of equal ones", () => {
  const one = previewFor(SMALL);
  const fewer = previewFor(SMALL, { count: 10 });
  const rows = new Map(differencesOf(fewer, one).map((row) => [row.label, row]));
  assert.equal(rows.get("tasks placed")?.better, "other");
  assert.equal(rows.get("instances used")?.better, "one");
  assert.deepEqual(
    differencesOf(one, one).filter(({ better }) => better !== null),
    [],
  );
  assert.deepEqual(
    differencesOf(previewFor(GPUS), littlePreview()).find(({ label }) => label === "price a month")?.other,
    "not known",
  );
});

test("every arrival is a tick, and a column of many is red when one failed", () => {
  const ticks = ticksOf(24, (place) => place >= 19, 960);
  assert.equal(ticks.length, 24);
  assert.deepEqual(ticks.map(({ failed }) => failed).lastIndexOf(false), 18);
  const many = ticksOf(10_000, (place) => place === 4_321, 800);
  assert.equal(many.length, 400);
  assert.equal(many.filter(({ failed }) => failed).length, 1);
  assert.equal(
    many.reduce((sum, { count }) => sum + count, 0),
    10_000,
  );
  assert.deepEqual(
    ticksOf(0, () => false, 800),
    [],
  );
});

test("the place on the timeline and the step are the same, there and back", () => {
  for (const total of [1, 24, 400, 10_000]) {
    const width = 800;
    const ticks = ticksOf(total, () => false, width);
    for (let x = 0; x < width; x += 7) {
      const step = stepAtPlace(total, width, x);
      const tick = ticks[tickAt(ticks, total, step)];
      assert.ok(
        tick !== undefined && x >= tick.x - 2 && x <= tick.x + width / ticks.length + 2,
        `${total} ${x} ${step}`,
      );
    }
  }
  assert.equal(stepAtPlace(24, 800, 0), 1);
  assert.equal(stepAtPlace(24, 800, 900), 24);
  assert.equal(stepAtPlace(24, 800, -5), 0);
  assert.equal(
    tickAt(
      ticksOf(24, () => false, 800),
      24,
      0,
    ),
    -1,
  );
});

test("the table has the instances at the step, and all tasks", () => {
  const { view, stepAt } = shownView(SMALL);
  const arrivals = arrivalsOf(view.preview);
  const instances = tableOf(view.preview, arrivals, "instances", 19, stepAt(18) ?? null);
  assert.deepEqual(instances.columns, [
    "Zone",
    "Instance",
    "Type",
    "Tasks",
    "Before",
    "CPU",
    "MEM",
    "ENI",
    "State",
    "This step",
  ]);
  assert.equal(instances.length, 9);
  const rows = Array.from({ length: 9 }, (_, place) => instances.row(place));
  assert.deepEqual(
    rows.filter(({ current }) => current).map(({ cells }) => cells[1]),
    ["i-0b19"],
  );
  assert.deepEqual(rows.at(-1)?.cells.slice(0, 5), ["us-east-1c", "i-0c79", "t3.medium", "0", "0"]);
  const tasks = tableOf(view.preview, arrivals, "tasks", 19, null);
  assert.deepEqual(tasks.row(18), {
    cells: ["19", "Task 19", "us-east-1b", "i-0b19", "placed"],
    failed: false,
    task: 18,
    current: true,
  });
  assert.match(tasks.row(23).cells[4] ?? "", /^not placed: RESOURCE:ENI/);
});

test("tasks that were not placed are told together, also where they do not stand one after the other", () => {
  const group = { summary: null, reasons: [{ reason: "RESOURCE:CPU", instances: [0] }], changes: [] };
  const scattered = { ...group, first: 1, count: 3, places: [1, 3, 5] };
  const preview = littlePreview({
    chosen: [0, -1, 0, -1, -1, -1],
    batches: [{ name: "web", firstNumber: 1, first: 0, count: 6, takes: [], ports: [] }],
    blocked: [scattered, { ...group, first: 4, count: 1, reasons: [{ reason: "AGENT", instances: [0] }] }],
  });
  assert.deepEqual(
    [
      unplacedTitle(preview, { ...group, first: 4, count: 1 }),
      unplacedTitle(preview, { ...group, first: 1, count: 2 }),
      unplacedTitle(preview, { ...group, first: 1, count: 4 }),
      unplacedTitle(preview, { ...group, first: 1, count: 2, places: [1, 5] }),
      unplacedTitle(preview, scattered),
    ],
    [
      "Task 5 was not placed",
      "Tasks 2 and 3 were not placed",
      "Tasks 2 to 5 were not placed",
      "Tasks 2 and 6 were not placed",
      "3 tasks from Task 2 on were not placed",
    ],
  );
  const tasks = tableOf(preview, arrivalsOf(preview), "tasks", 0, null);
  assert.deepEqual(
    [3, 4, 5].map((task) => tasks.row(task).cells[4]),
    ["not placed: RESOURCE:CPU", "not placed: AGENT", "not placed: RESOURCE:CPU"],
  );
});

test("only the rows in sight of a long table are made", () => {
  assert.deepEqual(windowOf(1_000, 5_000, 600), { first: 0, last: 1_000 });
  assert.deepEqual(windowOf(5_000, 0, 600), { first: 0, last: 45 });
  assert.deepEqual(windowOf(5_000, 24_000, 600), { first: 980, last: 1_045 });
  assert.deepEqual(windowOf(5_000, 1e9, 600), { first: 4_980, last: 5_000 });
});

test("what is drawn of an instance depends on how many there are", () => {
  assert.deepEqual([1, 60, 61, 250, 251, 5_000].map(densityOf), ["cards", "cards", "rows", "rows", "heat", "heat"]);
  assert.deepEqual([0, MOST_BLOCKS, MOST_BLOCKS + 1].map(hiddenBlocks), [0, 0, 2]);
  assert.deepEqual([fullness(1, 2), fullness(3, 2), fullness(1, null), fullness(0, 0)], [0.5, 1, null, null]);
});
