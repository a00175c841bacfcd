// What is offered to let a blocked task in, and what is written into a service: the words, and the text after the edit. The
// cursor ‸ shows the document in front.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import { createConfig } from "../../server/src/core/config/merge.js";
import { offeredChange } from "../../server/src/core/features/placementChanges.js";
import { noPlaceMessage, placedRunners, withNoPlace } from "../../server/src/core/features/placementFinding.js";
import { type Placed, placedUnit, whatIsPlaced } from "../../server/src/core/features/placementQuestion.js";
import { mayWritePlacement, writePlacement } from "../../server/src/core/features/placementWrite.js";
import type { FirstFailure, PreviewChange } from "../../server/src/core/placement/preview/types.js";
import { container, fargate, runTask, service, task } from "../support/documents.js";
import { analyseText } from "../support/examples.js";
import { asked, type Files } from "../support/navigationTest.js";

const INSTANCES = [
  { id: "i-0a", type: "m5.large" },
  { id: "i-0b", type: null },
];

function placedIn(files: Files): Placed {
  const { scene, offset } = asked(files);
  const placed = whatIsPlaced(scene, offset);
  assert.ok("what" in placed, "problem" in placed ? placed.problem : "");
  return placed;
}

type Less = Extract<PreviewChange, { type: "less" }>;
const less = (resource: Less["resource"], from: number, to: number): Less => ({
  type: "less",
  resource,
  from,
  to,
  instance: 0,
});

const of = (fields: string, own = ""): string => task(own, container(fields));
const both = (a: string, b: string): string => task("", `${container(a, "a")}, ${container(b, "b")}`);

/** A task definition, the change → the title and the text after it; `undefined`: it is shown; `null`: nothing is done. */
const LESS: Readonly<Record<string, readonly [string, Less, string, string | undefined | null]>> = {
  "a reservation": [
    of('"memoryReservation": 1792, "memory": 2048'),
    less("memory", 1792, 1536),
    "memoryReservation 1792 → 1536",
    of('"memoryReservation": 1536, "memory": 2048'),
  ],
  "a limit": [of('"memory": 2048'), less("memory", 2048, 1536), "memory 2048 → 1536", of('"memory": 1536')],
  "the CPU of a container": [of('"cpu": 512'), less("cpu", 512, 100), "cpu 512 → 100", of('"cpu": 100')],
  "a text": [of('"cpu": "512"'), less("cpu", 512, 100), "cpu 512 → 100", of('"cpu": "100"')],
  "the task's own": [
    of('"memory": 256', '"memory": "2048"'),
    less("memory", 2048, 1536),
    "memory 2048 → 1536",
    of('"memory": 256', '"memory": "1536"'),
  ],
  "the task's own, with a unit": [
    of("", '"memory": "2 GB"'),
    less("memory", 2048, 1536),
    "memory 2 GB → 1536",
    of("", '"memory": "1536"'),
  ],
  "the task's own, with a container that needs more": [
    of('"memory": 1800', '"memory": "2048"'),
    less("memory", 2048, 1536),
    "memory 2048 → 1536",
    undefined,
  ],
  "a size that is one of Fargate too": [
    task('"requiresCompatibilities": ["EC2", "FARGATE"], "memory": "2048"'),
    less("memory", 2048, 1536),
    "memory 2048 → 1536",
    undefined,
  ],
  "several containers": [
    both('"memory": 500', '"memoryReservation": 1500'),
    less("memory", 2000, 1000),
    "memory of 2 containers 2000 → 1000 in all",
    undefined,
  ],
  "several, of which one takes any": [
    both('"cpu": 0', '"cpu": 700'),
    less("cpu", 700, 300),
    "cpu 700 → 300",
    both('"cpu": 0', '"cpu": 300'),
  ],
  "less than the service takes": [of('"memory": 2048'), less("memory", 2048, 3), "memory 2048 → 3", undefined],
  GPUs: [
    of('"resourceRequirements": [{ "type": "GPU", "value": "4" }]'),
    less("gpus", 4, 2),
    "GPUs 4 → 2",
    of('"resourceRequirements": [{ "type": "GPU", "value": "2" }]'),
  ],
  "GPUs of two containers": [
    both(
      '"resourceRequirements": [{ "type": "GPU", "value": "2" }]',
      '"resourceRequirements": [{ "type": "GPU", "value": "2" }]',
    ),
    less("gpus", 4, 2),
    "GPUs 4 → 2",
    undefined,
  ],
  "what is said nowhere": [of(""), less("memory", 2048, 3), "memory of a task 2048 → 3", null],
};

for (const [name, [text, change, title, after]] of Object.entries(LESS)) {
  test(`less: ${name}`, () => {
    const placed = placedIn({ "t.json": `‸${text}` });
    const offered = offeredChange(change, {
      placed,
      scheduler: "ECS",
      batch: "web",
      instances: INSTANCES,
      clusters: [],
    });
    assert.equal(offered.title, title);
    const { action } = offered;
    assert.equal(action?.type, after === null ? undefined : after === undefined ? "show" : "edit");
    if (action?.type === "edit") assert.equal(applyEdits(text, action.edits), after);
    const outdated = offeredChange(change, {
      placed: undefined,
      scheduler: "ECS",
      batch: "web",
      instances: INSTANCES,
      clusters: [],
    });
    assert.equal(outdated.action, null, "nothing is done to a document that has changed");
  });
}

const pods = (...requests: readonly string[]): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers:\n${requests.map((one, i) => `        - { name: c${i}, resources: { requests: { ${one} } } }\n`).join("")}`;

/** The requests, the batch of the pods and the change → as above. */
const LESS_OF_PODS: Readonly<
  Record<string, readonly [readonly string[], string, Less, string, string | undefined | null]>
> = {
  memory: [["memory: 1Gi"], "web", less("memory", 1024, 512), "requests.memory 1Gi → 512Mi", "memory: 512Mi"],
  CPU: [["cpu: 2"], "default/web", less("cpu", 2000, 1500), "requests.cpu 2 → 1500m", "cpu: 1500m"],
  "two containers": [
    ["cpu: 2", "cpu: 1"],
    "web",
    less("cpu", 3000, 1500),
    "requests.cpu of 2 containers → 1500m in all",
    undefined,
  ],
  "another workload": [["cpu: 2"], "api", less("cpu", 2000, 1500), "CPU of a task 2000 → 1500", null],
};

for (const [name, [requests, batch, change, title, after]] of Object.entries(LESS_OF_PODS)) {
  test(`less of pods: ${name}`, () => {
    const text = pods(...requests);
    const placed = placedIn({ "w.yaml": `# ‸\n${text}` });
    const { title: said, action } = offeredChange(change, {
      placed,
      scheduler: "Kubernetes",
      batch,
      instances: INSTANCES,
      clusters: [],
    });
    assert.equal(said, title);
    assert.equal(action?.type, after === null ? undefined : after === undefined ? "show" : "edit");
    if (action?.type === "edit") assert.equal(applyEdits(`# \n${text}`, action.edits), `# \n${pods(after ?? "")}`);
  });
}

/** The change → the title and what it does. */
const OTHERS: readonly (readonly [PreviewChange, string, string | null])[] = [
  [{ type: "room", resource: "memory", more: 256, instance: 0 }, "256 MiB more free on i-0a", null],
  [{ type: "room", resource: "cpu", more: 128, instance: 1 }, "128 CPU more free on i-0b", null],
  [{ type: "room", resource: "eniSlots", more: 1, instance: 1 }, "1 ENI slot more free on i-0b", null],
  [
    { type: "instance", more: { type: "m5.large", zone: "us-east-1a", count: 1 } },
    "One more m5.large in us-east-1a",
    "add",
  ],
  [{ type: "instance", more: { type: "m5.large", count: 3 } }, "3 more m5.large", "add"],
  [{ type: "trunking", instanceType: "m5.large", from: 2, to: 10 }, "ENI trunking on m5.large (2 → 10 tasks)", "show"],
  [{ type: "trunking", instanceType: "c5.large", from: 2, to: 10 }, "ENI trunking on c5.large (2 → 10 tasks)", null],
  [{ type: "other", text: "i-0a is DRAINING.", instance: 0 }, "i-0a is DRAINING", null],
];

test("other changes: their words, and what choosing them does", () => {
  const files = { "t.json": `‸${of('"memory": 8')}`, "c.yaml": "groups: [{ type: m5.large, count: 2 }]\n" };
  const { scene } = asked(files);
  const cluster = placedUnit(scene, { path: "/work/c.yaml", unit: 0 });
  assert.ok(cluster !== undefined);
  for (const [change, title, type] of OTHERS) {
    const around = {
      placed: placedIn(files),
      scheduler: "ECS",
      batch: "web",
      instances: INSTANCES,
      clusters: [cluster],
    } as const;
    const offered = offeredChange(change, around);
    assert.deepEqual([offered.title, offered.action?.type ?? null], [title, type]);
  }
  const room = { type: "room", resource: "cpu", more: 250, instance: 0 } as const;
  const around = {
    placed: undefined,
    scheduler: "Kubernetes",
    batch: "web",
    instances: INSTANCES,
    clusters: [],
  } as const;
  assert.equal(offeredChange(room, around).title, "250m CPU more free on i-0a");
});

const SPREAD_AND_PACK = "spread(attribute:ecs.availability-zone),binpack(memory)";

/** A service, what is written → the service afterwards, or why not. */
const WRITTEN: Readonly<Record<string, readonly [string, Parameters<typeof writePlacement>[1], string | RegExp]>> = {
  "a strategy where there is none": [
    '{\n  "serviceName": "web",\n  "taskDefinition": "web",\n  "desiredCount": 2\n}\n',
    { strategy: SPREAD_AND_PACK },
    '{\n  "serviceName": "web",\n  "taskDefinition": "web",\n  "desiredCount": 2,\n  "placementStrategy": [\n    {\n      "type": "spread",\n      "field": "attribute:ecs.availability-zone"\n    },\n    {\n      "type": "binpack",\n      "field": "memory"\n    }\n  ]\n}\n',
  ],
  "another strategy, with comments": [
    "serviceName: web\ntaskDefinition: web\nplacementStrategy:\n  # pack\n  - type: binpack # tightly\n    field: cpu\nlaunchType: EC2\n",
    { strategy: "binpack(memory),random" },
    "serviceName: web\ntaskDefinition: web\nplacementStrategy:\n  # pack\n  - type: binpack # tightly\n    field: memory\n  - type: random\nlaunchType: EC2\n",
  ],
  "fewer strategies": [
    service(
      '"placementStrategy": [{ "type": "spread", "field": "instanceId" }, { "type": "binpack", "field": "cpu" }]',
    ),
    { strategy: "random" },
    service('"placementStrategy": [{ "type": "random" }]'),
  ],
  "the same, in other words": [
    service('"placementStrategy": [{ "type": "SPREAD", "field": "host" }]'),
    { strategy: "spread(instanceId)" },
    /^s\.json says so already/,
  ],
  "a strategy that is filled in": [
    'serviceName: web\ntaskDefinition: web\nplacementStrategy: "${STRATEGY}"\n',
    { strategy: "random" },
    "serviceName: web\ntaskDefinition: web\nplacementStrategy:\n  - type: random\n",
  ],
  "a count": [service('"desiredCount": 2'), { count: 5 }, service('"desiredCount": 5')],
  "a count where there is none": [
    '{ "serviceName": "web", "taskDefinition": "web", "launchType": "EC2" }',
    { count: 5 },
    '{ "serviceName": "web", "taskDefinition": "web", "desiredCount": 5, "launchType": "EC2" }',
  ],
  "the count of a run": [runTask('"count": 2'), { count: 3 }, runTask('"count": 3')],
  "no strategy for a run": [
    runTask('"placementStrategy": [{ "type": "random" }], "count": 2'),
    { strategy: "" },
    runTask('"count": 2'),
  ],
  "no strategy for a service": [
    service('"desiredCount": 1'),
    { strategy: "" },
    /^A service without a strategy spreads/,
  ],
  "the same count": [service('"desiredCount": 2'), { count: 2 }, /says so already/],
  "a strategy that is none": [
    service('"desiredCount": 2'),
    { strategy: "pack(cpu)" },
    /^"pack\(cpu\)" is no placement/,
  ],
  "a strategy on Fargate": [service('"launchType": "FARGATE"'), { strategy: "random" }, /^On Fargate there is no/],
  "a broken text": ['{ "serviceName": "web", "taskDefinition": "web", "desiredCount": 2', { count: 3 }, /has errors/],
};

for (const [name, [text, given, wanted]] of Object.entries(WRITTEN)) {
  test(`written: ${name}`, () => {
    const isYaml = !text.startsWith("{");
    const lead = isYaml ? "# " : "";
    const end = isYaml ? "\n" : "";
    const placed = placedIn({
      [isYaml ? "s.yaml" : "s.json"]: `${lead}‸${end}${text}`,
      "t.json": task('"memory": "512"'),
    });
    const written = writePlacement(placed, given);
    if (typeof wanted === "string") {
      assert.ok("edits" in written, "problem" in written ? written.problem : "");
      assert.equal(applyEdits(lead + end + text, written.edits), lead + end + wanted);
      assert.ok(mayWritePlacement(placed));
    } else assert.match("problem" in written ? written.problem : "it is written", wanted);
  });
}

test("written: nothing where nothing runs the task, and for manifests", () => {
  const alone = placedIn({ "t.json": `‸${fargate("")}` });
  const written = writePlacement(alone, { count: 2 });
  assert.match("problem" in written ? written.problem : "", /not run by exactly one service/);
  const manifests = placedIn({ "w.yaml": `# ‸\n${pods("cpu: 1")}` });
  assert.deepEqual([mayWritePlacement(alone), mayWritePlacement(manifests)], [false, false]);
});

const FAILURE: FirstFailure = {
  placed: 20,
  total: 22,
  instances: INSTANCES,
  blocked: {
    first: 20,
    count: 2,
    summary: null,
    reasons: [
      { reason: "RESOURCE:MEMORY", instances: [0, 1] },
      { reason: "DRAINING", instances: [0] },
      { reason: "AGENT", instances: [0] },
    ],
    changes: [{ type: "instance", more: { type: "m5.large", count: 1 } }],
  },
};

/** The failure → the message. */
const MESSAGES: readonly (readonly [Partial<FirstFailure>, string])[] = [
  [
    {},
    "Only 20 of 22 tasks find a place on main: RESOURCE:MEMORY on 2 instances, DRAINING on 1 instance. Nearest change: One more m5.large.",
  ],
  [{ placed: 1 }, "Only 1 of 22 tasks finds a place on main: "],
  [{ placed: 0 }, "None of 22 tasks finds a place on main: "],
  [{ placed: 0, total: 1 }, "The task finds no place on main: "],
  [
    { blocked: { ...FAILURE.blocked, reasons: [], changes: [], summary: "No instances were found." } },
    "Only 20 of 22 tasks find a place on main: No instances were found.",
  ],
  [{ blocked: { ...FAILURE.blocked, reasons: [], changes: [] } }, "Only 20 of 22 tasks find a place on main."],
];

test("messages of a service that cannot be placed in full", () => {
  const placed = placedIn({ "t.json": `‸${of('"memory": 8')}` });
  for (const [part, wanted] of MESSAGES) {
    const message = noPlaceMessage({ ...FAILURE, ...part }, placed, "main");
    assert.equal(message.slice(0, wanted.length), wanted);
  }
});

/** A text → where the finding stands, or nothing; with settings. */
const FOUND: Readonly<Record<string, readonly [string, Record<string, "off" | "error">, readonly string[]]>> = {
  "on the count": ["serviceName: web\ndesiredCount: 3\n", {}, ["warning 3"]],
  "on the name": ["serviceName: web\nlaunchType: EC2\nschedulingStrategy: DAEMON\n", {}, ["warning web"]],
  "of a run": ["taskDefinition: web\ncount: 2\noverrides: {}\n", {}, ["warning 2"]],
  "with another severity": ["serviceName: web\ndesiredCount: 3\n", { "service/*": "error" }, ["error 3"]],
  "switched off": ["serviceName: web\ndesiredCount: 3\n", { "service/no-place": "off" }, []],
  "ignored by a comment": ["serviceName: web\n# stowage-disable-next-line service/no-place\ndesiredCount: 3\n", {}, []],
  "of something else": ["family: web\ncontainerDefinitions: []\n", {}, []],
};

for (const [name, [text, rules, wanted]] of Object.entries(FOUND)) {
  test(`the finding: ${name}`, () => {
    const config = createConfig([{ root: "/work", values: { rules } }]);
    const file = analyseText(text, "/work/s.yaml");
    assert.deepEqual(placedRunners(file), /family/.test(text) ? [] : [0]);
    const { findings } = withNoPlace(file, new Map([[0, "no place"]]), config);
    const found = findings.filter(({ rule }) => rule === "service/no-place");
    assert.deepEqual(
      found.map(({ severity, start, end }) => `${severity} ${text.slice(start, end)}`),
      wanted,
    );
    const starts = findings.map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
      "in the order of the text",
    );
  });
}
