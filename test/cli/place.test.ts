// `stowage place` as a user runs it, for ECS: what stands in the JSON, what is drawn, what the options change, what goes wrong.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { containerInstance, describedTask, instancesOutput } from "../placement/described.js";
import { type Files, inFolder, stowage } from "./folder.js";

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const CONTAINER = { name: "app", image: "nginx:1.27", essential: true, cpu: 512, memory: 2048 };
const TASK = { family: "web", networkMode: "bridge", containerDefinitions: [CONTAINER] };
const STRATEGY = [
  { type: "spread", field: "attribute:ecs.availability-zone" },
  { type: "binpack", field: "memory" },
];
const SERVICE = {
  serviceName: "shop",
  taskDefinition: "web",
  desiredCount: 4,
  launchType: "EC2",
  placementStrategy: STRATEGY,
};

const FILES: Files = {
  "task.json": json(TASK),
  "service.json": json(SERVICE),
  "cluster.json": json(
    instancesOutput(
      containerInstance(1),
      containerInstance(2, { zone: "us-east-1b", memory: 4096 }),
      containerInstance(3, { keys: { status: "DRAINING" } }),
      containerInstance(4, { keys: { agentConnected: false } }),
    ),
  ),
  "web.cluster.yaml": "groups:\n  - { type: m5.large, count: 2, zones: [us-east-1a, us-east-1b], memory: 4096 }\n",
};

const FARGATE_TASK = {
  ...TASK,
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  containerDefinitions: [{ name: "app", image: "nginx:1.27" }],
};
const FARGATE_SERVICE = {
  serviceName: "shop",
  desiredCount: 2,
  launchType: "FARGATE",
  networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1", "subnet-2"] } },
};
const SUBNETS = {
  Subnets: [
    { SubnetId: "subnet-1", AvailabilityZone: "us-east-1a" },
    { SubnetId: "subnet-2", AvailabilityZone: "us-east-1b" },
  ],
};

const PLACE = ["place", "--task", "task.json"];
const SHOP = [...PLACE, "--service", "service.json", "--cluster", "cluster.json"];
const AS_JSON = ["--format", "json"];

interface Answer {
  readonly placed: number;
  readonly unplaced: number;
  readonly instancesUsed: number;
  readonly costPerMonth: number | null;
  readonly assignments: readonly { readonly task: string; readonly instance: string | null }[];
  readonly blocked: readonly {
    readonly task: string;
    readonly reasons?: Readonly<Record<string, readonly string[]>>;
    readonly sameAs?: string;
  }[];
  readonly deployment: { readonly lower: number; readonly upper: number };
  readonly managedScaling: readonly unknown[];
  readonly fit?: unknown;
  readonly assumptions: readonly string[];
  readonly trace?: readonly { readonly task: string; readonly candidates: readonly unknown[] }[];
}

const landed = ({ assignments }: Answer): readonly (string | null)[] => assignments.map(({ instance }) => instance);

interface Row {
  readonly args: readonly string[];
  readonly code: number;
  readonly check: (answer: Answer) => void;
  /** Files in place of the usual ones, and further ones. */
  readonly files?: Readonly<Record<string, unknown>>;
  readonly input?: string;
  readonly err?: string;
}

const JSON_ROWS: Readonly<Record<string, Row>> = {
  "everything that the service says": {
    args: SHOP,
    code: 0,
    check: (answer) =>
      assert.deepEqual(answer, {
        placed: 4,
        unplaced: 0,
        instancesUsed: 2,
        costPerMonth: 140.16,
        assignments: [
          // Both zones are level: the fuller instance of the two comes first.
          { task: "shop-1", instance: "i-2" },
          { task: "shop-2", instance: "i-1" },
          { task: "shop-3", instance: "i-2" },
          { task: "shop-4", instance: "i-1" },
        ],
        blocked: [],
        deployment: { lower: 4, upper: 8 },
        managedScaling: [],
        assumptions: [
          "The price is that of Linux on demand in us-east-1, as of 2026-07-20, for the instances that take a task of this run.",
        ],
      }),
  },
  "what does not fit, with all reasons of every ACTIVE instance": {
    args: [...SHOP, "--count", "7"],
    code: 1,
    check: ({ placed, unplaced, blocked, deployment }) => {
      const reasons = { "i-1": ["RESOURCE:MEMORY"], "i-2": ["RESOURCE:MEMORY"], "i-4": ["AGENT"] };
      assert.deepEqual([placed, unplaced, deployment], [5, 2, { lower: 7, upper: 14 }]);
      assert.deepEqual(blocked, [
        { task: "shop-6", reasons },
        { task: "shop-7", reasons },
      ]);
    },
  },
  "a task definition alone: one task of its family, on any instance": {
    args: [...PLACE, "--cluster", "cluster.json"],
    code: 0,
    check: (answer) => assert.deepEqual(answer.assignments, [{ task: "web-1", instance: "i-1" }]),
  },
  "a service without a strategy: zones first, then instances": {
    args: [...SHOP, "--count", "3"],
    files: { "service.json": { ...SERVICE, placementStrategy: undefined } },
    code: 0,
    check: (answer) => assert.deepEqual(landed(answer), ["i-1", "i-2", "i-1"]),
  },
  "another strategy": {
    args: [...SHOP, "--strategy", "binpack(memory)"],
    code: 0,
    check: (answer) => assert.deepEqual(landed(answer), ["i-2", "i-2", "i-1", "i-1"]),
  },
  "chance comes from the seed": {
    args: [...SHOP, "--strategy", "random", "--seed", "7"],
    code: 0,
    check: (answer) => assert.equal(answer.placed, 4),
  },
  "a lost zone": {
    args: [...SHOP, "--lose-zone", "us-east-1b"],
    code: 1,
    check: ({ placed, blocked }) => {
      assert.equal(placed, 3);
      assert.deepEqual(blocked, [{ task: "shop-4", reasons: { "i-1": ["RESOURCE:MEMORY"], "i-4": ["AGENT"] } }]);
    },
  },
  "a drained instance": {
    args: [...SHOP, "--drain", "i-1"],
    code: 1,
    check: (answer) => assert.deepEqual(landed(answer), ["i-2", "i-2", null, null]),
  },
  "every instance of another type": {
    args: [...SHOP, "--type", "m5.xlarge", "--count", "10"],
    code: 0,
    check: ({ costPerMonth, assumptions }) => {
      assert.equal(costPerMonth, 280.32);
      assert.match(assumptions[0] ?? "", /^m5\.xlarge registers about 15155 MiB/);
    },
  },
  "a zone and an instance that are not there change nothing, and that is said": {
    args: [...SHOP, "--lose-zone", "mars", "--drain", "i-77"],
    code: 0,
    check: ({ placed }) => assert.equal(placed, 4),
    err: "stowage: --lose-zone: no instance is in mars.\nstowage: --drain: there is no instance i-77.\n",
  },
  "a cluster file": {
    args: [...PLACE, "--cluster", "web.cluster.yaml", "--count", "4", "--strategy", "spread(instanceId)"],
    code: 0,
    check: (answer) => {
      assert.deepEqual(landed(answer), ["m5.large-1", "m5.large-2", "m5.large-1", "m5.large-2"]);
    },
  },
  "several files are one cluster": {
    args: [...SHOP, "--cluster", "web.cluster.yaml", "--count", "9"],
    code: 0,
    check: ({ instancesUsed }) => assert.equal(instancesUsed, 4),
  },
  "tasks and services tell which groups run where": {
    args: [...SHOP, "--cluster", "tasks.json", "--count", "2"],
    files: {
      "service.json": { ...SERVICE, placementConstraints: [{ type: "distinctInstance" }] },
      "tasks.json": { tasks: [describedTask("t1", 1, { group: "service:shop" })] },
    },
    code: 1,
    check: ({ blocked, assumptions, assignments }) => {
      assert.deepEqual(assignments[0]?.instance, "i-2");
      assert.deepEqual(blocked[0]?.reasons?.["i-1"], ["DistinctInstance placement constraint unsatisfied."]);
      assert.ok(
        assumptions.includes("One task of service:shop runs already and stays: the tasks placed here come on top."),
      );
    },
  },
  "an empty cluster is an answer": {
    args: [...PLACE, "--cluster", "-"],
    input: json(instancesOutput()),
    code: 1,
    check: ({ blocked, costPerMonth }) => {
      assert.deepEqual(blocked, [{ task: "web-1", reasons: {} }]);
      assert.equal(costPerMonth, 0);
    },
  },
  "nothing to place on an empty cluster": {
    args: [...PLACE, "--cluster", "-", "--count", "0"],
    input: json(instancesOutput()),
    code: 0,
    check: ({ placed, unplaced }) => assert.deepEqual([placed, unplaced], [0, 0]),
  },
  "capacity providers: a full one makes its tasks wait, and scaling adds instances": {
    args: SHOP,
    files: {
      "service.json": {
        ...SERVICE,
        launchType: undefined,
        capacityProviderStrategy: [
          { capacityProvider: "one", weight: 1 },
          { capacityProvider: "two", weight: 1 },
        ],
      },
      "cluster.json": instancesOutput(
        containerInstance(1, { memory: 2048, keys: { capacityProviderName: "one" } }),
        containerInstance(2, { keys: { capacityProviderName: "two" } }),
      ),
    },
    code: 1,
    check: (answer) => {
      assert.deepEqual(landed(answer), ["i-1", "i-2", null, "i-2"]);
      assert.deepEqual(answer.blocked, [{ task: "shop-3", reasons: { "i-1": ["RESOURCE:MEMORY"] } }]);
      assert.deepEqual(answer.managedScaling, [
        { provider: "one", n: 1, m: 2 },
        { provider: "two", n: 1, m: 1 },
      ]);
    },
  },
  "a daemon: one on each instance that may run it": {
    args: SHOP,
    files: { "service.json": { serviceName: "shop", schedulingStrategy: "DAEMON", launchType: "EC2" } },
    code: 1,
    check: ({ assignments, blocked, deployment }) => {
      assert.deepEqual(
        assignments.map(({ instance }) => instance),
        ["i-1", "i-4", "i-2"].map((id) => (id === "i-4" ? null : id)),
      );
      assert.deepEqual(blocked, [{ task: "shop-2", reasons: { "i-4": ["AGENT"] } }]);
      assert.deepEqual(deployment, { lower: 0, upper: 3 });
    },
  },
  "Fargate needs no cluster: provider and zone of each task": {
    args: [...PLACE, "--service", "service.json", "--cluster", "subnets.json"],
    files: { "task.json": FARGATE_TASK, "service.json": FARGATE_SERVICE, "subnets.json": SUBNETS },
    code: 0,
    check: ({ assignments, costPerMonth, instancesUsed, blocked, managedScaling }) => {
      assert.deepEqual(assignments, [
        { task: "shop-1", instance: "FARGATE/us-east-1a" },
        { task: "shop-2", instance: "FARGATE/us-east-1b" },
      ]);
      assert.deepEqual([costPerMonth, instancesUsed, blocked, managedScaling], [18.02, 0, [], []]);
    },
  },
  "Fargate refuses the size": {
    args: [...PLACE, "--count", "1"],
    files: { "task.json": { ...FARGATE_TASK, memory: "9216" } },
    code: 1,
    check: ({ assignments, blocked }) => {
      const reason = "No Fargate configuration exists for given values: 256 CPU, 9216 memory.";
      assert.deepEqual(assignments, [{ task: "web-1", instance: null }]);
      assert.deepEqual(blocked, [{ task: "web-1", reasons: { FARGATE: [reason] } }]);
    },
  },
  "a call of RunTask: its count, its group, no strategy": {
    args: SHOP,
    files: {
      "service.json": { cluster: "shop", taskDefinition: "web", count: 3, group: "batch", placementConstraints: [] },
    },
    code: 0,
    check: ({ assignments }) =>
      assert.deepEqual(
        assignments.map(({ task, instance }) => `${task} ${instance}`),
        ["batch-1 i-1", "batch-2 i-1", "batch-3 i-1"],
      ),
  },
  "the fewest instances of a type, and the cheapest": {
    args: [...SHOP, "web.cluster.yaml", "--count", "9", "--fit"],
    code: 0,
    check: ({ placed, fit, assumptions }) => {
      assert.equal(placed, 9);
      // Some instances of the type register 7764 MiB, others 4096.
      assert.deepEqual(fit, {
        type: "m5.large",
        lower: 3,
        upper: 5,
        cheapest: {
          instances: [
            { type: "t3a.large", count: 1 },
            { type: "t3a.xlarge", count: 1 },
          ],
          costPerMonth: 164.69,
        },
      });
      assert.deepEqual(assumptions.slice(-3), [
        "t3a.large registers about 7577 MiB: its memory less 7.5 %, since the operating system keeps a part.",
        "t3a.xlarge registers about 15155 MiB: its memory less 7.5 %, since the operating system keeps a part.",
        "The fewest and the cheapest instances are reckoned as if nothing but daemons ran on them, at the prices of Linux on demand in us-east-1, as of 2026-07-20.",
      ]);
    },
  },
  "the fewest instances of a type that is asked for": {
    args: [...PLACE, "--cluster", "-", "--count", "6", "--type", "m6g.large", "--fit"],
    input: json(instancesOutput()),
    code: 1,
    check: ({ fit }) =>
      assert.deepEqual(fit, {
        type: "m6g.large",
        lower: 2,
        upper: 2,
        cheapest: { instances: [{ type: "t4g.xlarge", count: 1 }], costPerMonth: 98.11 },
      }),
  },
  "the fewest instances cannot be told": {
    args: [...SHOP, "--fit"],
    files: { "service.json": { serviceName: "shop", schedulingStrategy: "DAEMON", launchType: "EC2" } },
    code: 1,
    check: ({ fit }) => assert.equal(fit, null),
  },
  "on Fargate there are no instances": {
    args: [...PLACE, "--service", "service.json", "--fit"],
    files: { "task.json": FARGATE_TASK, "service.json": FARGATE_SERVICE },
    code: 0,
    check: (answer) => assert.equal("fit" in answer, false),
    err: "stowage: --fit: on Fargate there are no instances to count.\n",
  },
  "a price that nobody knows": {
    args: [...PLACE, "--cluster", "cluster.json"],
    files: { "cluster.json": instancesOutput(containerInstance(1, { type: "z9.huge" })) },
    code: 0,
    check: ({ costPerMonth }) => assert.equal(costPerMonth, null),
  },
};

const DRAWN = `5 of 6 tasks placed on 2 instances of 4, about $140.16 a month.
1 task found no place.

us-east-1a · 3 instances · 3 tasks                us-east-1b · 1 instance · 2 tasks
┌──────────────────────────────────────────────┐  ┌──────────────────────────────────────────────┐
│ i-1 · m5.large                               │  │ i-2 · m5.large                               │
│ CPU ██████████████████████████░░░░░░░░ 1.5/2 │  │ CPU ██████████████████░░░░░░░░░░░░░░░░░░ 1/2 │
│ MEM ██████████████████████████░░░░░░ 6G/7.5G │  │ MEM ▒▒▒▒▒▒▒▒▒▒▒▒▒▒████████████████ 7.5G/7.5G │
│ ■ 2 4 5                                      │  │ ■ 1 3                                        │
`;

const CLUSTER = ["--cluster", "cluster.json"];
const WRONG: Readonly<
  Record<string, { args: readonly string[]; files?: Readonly<Record<string, unknown>>; err: RegExp }>
> = {
  "no task definition": {
    args: CLUSTER,
    err: /^stowage: place needs a task definition \(--task <file>\), or manifests \(--manifests <paths\.\.\.>\)\.\n/,
  },
  "no cluster": { args: ["--task", "task.json"], err: /^stowage: There is no cluster\. Give one with --cluster: / },
  "a file that is not there": {
    args: ["--task", "none.json", ...CLUSTER],
    err: /^stowage: none\.json does not exist\.\n$/,
  },
  "a cluster that is not there": {
    args: ["--task", "task.json", "--cluster", "none.json"],
    err: /^stowage: none\.json does not exist\.\n$/,
  },
  "a service for a task": {
    args: ["--task", "service.json", ...CLUSTER],
    err: /^stowage: service\.json is not an ECS task definition\. /,
  },
  "a task for a service": {
    args: ["--task", "task.json", "--service", "task.json", ...CLUSTER],
    err: /^stowage: task\.json is not an ECS service\. /,
  },
  "a task definition that is broken": {
    args: ["--task", "broken.json", ...CLUSTER],
    files: { "broken.json": '{"family": "web", "containerDefinitions": [' },
    err: /^stowage: broken\.json:1:\d+ cannot be read: /,
  },
  "a cluster that is none": {
    args: ["--task", "task.json", "--cluster", "task.json"],
    err: /^stowage: task\.json is no cluster that Stowage can read\. /,
  },
  "a type that there is not": {
    args: ["--task", "task.json", ...CLUSTER, "--type", "m5.larg"],
    err: /^stowage: --type: there is no instance type m5\.larg in the table\. Did you mean m5\.large\?\n$/,
  },
  "a strategy that there is not": {
    args: ["--task", "task.json", ...CLUSTER, "--strategy", "spread(zone)"],
    err: /^stowage: --strategy: "spread\(zone\)" is no placement strategy\. /,
  },
  "a count that is none": {
    args: ["--task", "task.json", ...CLUSTER, "--count", "many"],
    err: /It must be a whole number, 0 or more\.\n/,
  },
  "a count beyond all services": {
    args: ["--task", "task.json", ...CLUSTER, "--count", "1000000"],
    err: /It must be a whole number, at most 100000\.\n/,
  },
  "standard input twice": {
    args: ["--task", "-", "--cluster", "-"],
    err: /^stowage: standard input \(-\) can stand for one file only\.\n/,
  },
  "the fewest instances in a picture": {
    args: ["--task", "task.json", ...CLUSTER, "--fit", "--format", "svg"],
    err: /^stowage: --fit goes with text and JSON; a picture has no such line\.\n/,
  },
  "the fewest nodes": {
    args: ["--manifests", "task.json", ...CLUSTER, "--fit"],
    err: /^stowage: --fit is for ECS: it goes without --manifests\.\n/,
  },
  "a trace in a picture": {
    args: ["--task", "task.json", ...CLUSTER, "--trace", "--format", "svg"],
    err: /^stowage: --trace goes with text and JSON; a picture has no steps\.\n/,
  },
};

describe("place", { concurrency: 4 }, () => {
  for (const [name, { args, code, check, files = {}, input, err = "" }] of Object.entries(JSON_ROWS)) {
    test(name, () =>
      inFolder(withFiles(files), async (folder) => {
        const outcome = await stowage(folder, [...args, ...AS_JSON], input === undefined ? {} : { input });
        assert.deepEqual([outcome.code, outcome.err], [code, err], outcome.out);
        check(JSON.parse(outcome.out));
      }),
    );
  }

  test("the keys of the JSON, in their order; a trace when it is asked for", () =>
    inFolder(FILES, async (folder) => {
      const keys = [
        ...["placed", "unplaced", "instancesUsed", "costPerMonth", "assignments", "blocked"],
        ...["deployment", "managedScaling", "assumptions"],
      ];
      const plain = JSON.parse((await stowage(folder, [...SHOP, ...AS_JSON])).out);
      assert.deepEqual(Object.keys(plain), keys);
      const traced: Answer = JSON.parse((await stowage(folder, [...SHOP, ...AS_JSON, "--trace"])).out);
      assert.deepEqual(Object.keys(traced), [...keys, "trace"]);
      assert.deepEqual(
        traced.trace?.map(({ task, candidates }) => [task, candidates.length]),
        [1, 2, 3, 4].map((number) => [`shop-${number}`, 4]),
      );
    }));

  test("above a million task × instance cells a task that is blocked as the one before it names it", () => {
    const instances = Array.from({ length: 600 }, (_, index) => containerInstance(index, { cpu: 256 }));
    const files = withFiles({ "cluster.json": instancesOutput(...instances) });
    return inFolder(files, async (folder) => {
      const { out } = await stowage(folder, [...SHOP, ...AS_JSON, "--count", "2000"]);
      const { blocked, unplaced }: Answer = JSON.parse(out);
      assert.equal(unplaced, 2000);
      assert.equal(Object.keys(blocked[0]?.reasons ?? {}).length, 600);
      assert.ok(blocked.slice(1).every(({ sameAs, reasons }) => sameAs === "shop-1" && reasons === undefined));
    });
  });

  test("the cluster drawn, with what keeps a task out and the nearest change", () =>
    inFolder(FILES, async (folder) => {
      const { code, out } = await stowage(folder, [...SHOP, "--count", "6"]);
      assert.equal(code, 1);
      assert.ok(out.startsWith(DRAWN), out);
      assert.match(out, /\n✖ Not placed: shop-6\n {2}RESOURCE:MEMORY {2}2 instances\n {2}AGENT {12}1 instance\n/);
      assert.match(out, / {2}→ i-1 takes one with 512 MiB more free, or if the task needs at most 1536\.\n/);
      assert.match(out, /\nRolling update: 6 to 12 tasks run meanwhile\.\n\nAssumed:\n- The price /);
    }));

  test("a rolling update that stalls, and the room that is left", () =>
    inFolder(FILES, async (folder) => {
      const stalls = await stowage(folder, [...SHOP, "--count", "5"]);
      assert.match(
        stalls.out,
        /It stalls: 5 tasks fit, and room for 6 is needed\.\nThere is no room for another task\.\n/,
      );
      const goes = await stowage(folder, SHOP);
      assert.match(goes.out, /It goes through in \d+ steps\.\nThere is room for 1 more task\.\n/);
    }));

  test("the fewest instances, and the cheapest, as a sentence", () =>
    inFolder(FILES, async (folder) => {
      const sentence = async (...args: readonly string[]): Promise<string | undefined> => {
        const { out } = await stowage(folder, [...PLACE, ...CLUSTER, "--fit", ...args]);
        return /\n(On empty instances: .*?\.)\n(?:\n|$)/s.exec(out)?.[1]?.replaceAll("\n", " ");
      };
      assert.equal(
        await sentence("--cluster", "web.cluster.yaml", "--count", "9"),
        "On empty instances: at least 3, surely 5 m5.large, about $350.40 a month; cheapest: 1 × t3a.large + 1 × t3a.xlarge, about $164.69.",
      );
      assert.equal(
        await sentence("--count", "7", "--type", "t3a.xlarge"),
        "On empty instances: 1 t3a.xlarge, about $109.79 a month; nothing is cheaper.",
      );
      assert.equal(await sentence("--type", "t3a.micro"), "On empty instances: how many are needed cannot be told.");
      assert.equal(await sentence("--count", "0"), "On empty instances: none are needed for no tasks.");
    }));

  test("colour when it is wanted", () =>
    inFolder(FILES, async (folder) => {
      const { out } = await stowage(folder, SHOP, { env: { FORCE_COLOR: "1" } });
      assert.ok(out.startsWith("\u001B[1m4 of 4 tasks placed\u001B[22m"));
    }));

  test("a picture that needs nothing else; what stands in it is escaped", () => {
    const files = withFiles({
      "cluster.json": instancesOutput(containerInstance(1, { id: '<i "1">', zone: "a & b" })),
    });
    return inFolder(files, async (folder) => {
      const { code, out } = await stowage(folder, [...SHOP, "--format", "svg"]);
      assert.equal(code, 1);
      assert.match(
        out,
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*\n<title>3 of 4 tasks placed on 1 instance, /,
      );
      assert.ok(out.includes("&#60;i &#34;1&#34;&#62;") && out.includes("a &#38; b") && out.endsWith("</svg>\n"));
      assert.doesNotMatch(out, /href|url\(|<script|<i /);
    });
  });

  test("a trace as text: a line a task", () =>
    inFolder(FILES, async (folder) => {
      const { out } = await stowage(folder, [...SHOP, "--count", "2", "--trace"]);
      assert.match(
        out,
        /\nshop-1 → i-2 {2}The instance is not ACTIVE\. on 1; AGENT on 1; binpack\(memory\) put 1 behind\n/,
      );
      assert.match(out, /\nshop-2 → i-\d {2}.*spread\(attribute:ecs\.availability-zone\) put 1 behind\n$/);
    }));

  test("Fargate as text and as a picture", () =>
    inFolder(withFiles({ "task.json": FARGATE_TASK, "service.json": FARGATE_SERVICE }), async (folder) => {
      const args = [...PLACE, "--service", "service.json"];
      const { out } = await stowage(folder, args);
      assert.ok(out.startsWith("2 tasks on Fargate, about $18.02 a month.\n\n  subnet-1  █"), out);
      const picture = await stowage(folder, [...args, "--format", "svg"]);
      assert.match(picture.out, /<title>2 of 2 tasks on Fargate, about \$18\.02 a month<\/title>/);
    }));

  for (const [name, { args, files = {}, err }] of Object.entries(WRONG)) {
    test(`wrong: ${name}`, () =>
      inFolder(withFiles(files), async (folder) => {
        const outcome = await stowage(folder, ["place", ...args]);
        assert.deepEqual([outcome.code, outcome.out], [2, ""]);
        assert.match(outcome.err, err);
      }));
  }
});

function withFiles(files: Readonly<Record<string, unknown>>): Files {
  const texts = Object.entries(files).map(([name, value]) => [name, typeof value === "string" ? value : json(value)]);
  return { ...FILES, ...Object.fromEntries(texts) };
}
