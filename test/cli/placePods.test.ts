// `stowage place --manifests` as a user runs it: clusters as kubectl prints them, of eksctl and of cluster files; what stands
// in the JSON, what is drawn, what goes wrong.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { node, running } from "../placement/kubernetes/objects.js";
import { type Files, inFolder, stowage } from "./folder.js";

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
const list = (...items: readonly unknown[]): unknown => ({ apiVersion: "v1", kind: "List", items });

const WEB = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: app
          image: nginx:1.27
          resources: { requests: { cpu: 1500m, memory: 1Gi } }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web } }
`;
const AGENT = `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec:
  selector: { matchLabels: { app: agent } }
  template:
    metadata: { labels: { app: agent } }
    spec:
      containers: [{ name: agent, image: agent, resources: { requests: { cpu: 100m } } }]
`;
const EKSCTL = `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: shop, region: eu-west-1 }
availabilityZones: [eu-west-1a, eu-west-1b]
managedNodeGroups:
  - { name: general, instanceType: m5.large, desiredCapacity: 2, labels: { team: shop } }
nodeGroups:
  - { name: gpu, instanceType: g4dn.xlarge, minSize: 1, taints: { gpu: "true:NoSchedule" } }
`;

const FILES: Files = {
  "deploy/web.yaml": WEB,
  "deploy/agent.yaml": AGENT,
  "deploy/values.yaml": "image: nginx\n",
  "nodes.json": json(list(node("n1", { zone: "a", cpu: "4" }), node("n2", { zone: "b", cpu: "2" }))),
  "eks.yaml": EKSCTL,
  "shop.cluster.yaml":
    "groups:\n  - { name: n, type: m5.large, count: 2, zones: [a, b], runningTasks: [{ group: db, cpu: 1024, memory: 512 }] }\n",
};

const PLACE = ["place", "--manifests", "deploy", "--cluster", "nodes.json"];
const AS_JSON = ["--format", "json"];

interface Answer {
  readonly placed: number;
  readonly unplaced: number;
  readonly instancesUsed: number;
  readonly costPerMonth: number | null;
  readonly assignments: readonly { readonly task: string; readonly instance: string | null }[];
  readonly blocked: readonly { readonly task: string; readonly reasons?: object; readonly sameAs?: string }[];
  readonly deployment: object;
  readonly assumptions: readonly string[];
}

interface Row {
  readonly args: readonly string[];
  readonly code: number;
  readonly check: (answer: Answer) => void;
  readonly files?: Files;
  readonly input?: string;
  readonly err?: RegExp;
}

const rows = ({ assignments }: Answer): readonly string[] =>
  assignments.map(({ task, instance }) => `${task} ${instance}`);

const ASKS = { containers: [{ resources: { requests: { cpu: "1", memory: "4Gi" } } }] };
/** Two nodes that are alike, and a pod on the second. */
const EVEN: Files = {
  "even.json": json(list(node("n1"), node("n2"), running("db-0", "n2", ASKS))),
  "one.json": json({ apiVersion: "v1", kind: "Pod", metadata: { name: "one" }, spec: ASKS }),
};

const ROWS: Readonly<Record<string, Row>> = {
  "a folder: DaemonSets first, then the rest; what is left without a node": {
    args: PLACE,
    code: 1,
    check: (answer) => {
      assert.deepEqual(rows(answer), ["agent-1 n1", "agent-2 n2", "web-1 n1", "web-2 n2", "web-3 n1", "web-4 null"]);
      assert.deepEqual([answer.placed, answer.unplaced, answer.instancesUsed, answer.costPerMonth], [5, 1, 2, null]);
      const reasons = { n1: ["Insufficient cpu"], n2: ["Insufficient cpu"] };
      assert.deepEqual(answer.blocked, [{ task: "web-4", reasons }]);
      // A Deployment of four may miss one and have one more; a DaemonSet may miss one.
      assert.deepEqual(answer.deployment, { lower: 4, upper: 7 });
    },
  },
  "files in the order in which they are given, and standard input": {
    args: ["place", "--manifests", "deploy/web.yaml", "-", "--cluster", "nodes.json"],
    input: WEB.replaceAll("web", "api").replace("replicas: 4", "replicas: 1"),
    code: 1,
    check: (answer) => {
      assert.deepEqual(rows(answer), ["web-1 n1", "web-2 n2", "web-3 n1", "web-4 null", "api-1 null"]);
    },
  },
  "nodes and pods in two files; running pods take their room": {
    args: [...PLACE, "--cluster", "pods.json"],
    files: {
      "pods.json": json(list(running("db-0", "n1", { containers: [{ resources: { requests: { cpu: "3" } } }] }))),
    },
    code: 1,
    check: ({ placed }) => assert.equal(placed, 3),
  },
  "what is replaced goes first": {
    args: [...PLACE, "--cluster", "pods.json", "--replace", "db"],
    files: {
      "pods.json": json(
        list(
          running("db-0", "n1", {
            owner: { kind: "StatefulSet", name: "db" },
            containers: [{ resources: { requests: { cpu: "3" } } }],
          }),
        ),
      ),
    },
    code: 1,
    check: ({ placed }) => assert.equal(placed, 5),
  },
  "a lost zone": {
    args: [...PLACE, "--lose-zone", "a"],
    code: 1,
    check: (answer) => assert.deepEqual(rows(answer).slice(0, 3), ["agent-1 n2", "web-1 n2", "web-2 null"]),
  },
  "nodes filled up one after the other": {
    args: ["place", "--manifests", "one.json", "--cluster", "even.json", "--profile", "most-allocated"],
    files: EVEN,
    code: 0,
    check: (answer) => assert.deepEqual(rows(answer), ["one-1 n2"]),
  },
  "or all alike": {
    args: ["place", "--manifests", "one.json", "--cluster", "even.json"],
    files: EVEN,
    code: 0,
    check: (answer) => assert.deepEqual(rows(answer), ["one-1 n1"]),
  },
  "node groups of eksctl, with their labels, taints and prices": {
    args: ["place", "--manifests", "deploy/web.yaml", "--cluster", "eks.yaml"],
    code: 1,
    check: (answer) => {
      assert.deepEqual(rows(answer), ["web-1 general-1", "web-2 general-2", "web-3 null", "web-4 null"]);
      const taint = "node(s) had untolerated taint {gpu: true}";
      const reasons = { "general-1": ["Insufficient cpu"], "general-2": ["Insufficient cpu"], "gpu-1": [taint] };
      assert.deepEqual(answer.blocked[0], { task: "web-3", reasons });
      assert.equal(answer.costPerMonth, 140.16);
      assert.match(answer.assumptions[0] ?? "", /^What m5\.large offers to pods is reckoned/);
    },
  },
  "a cluster file, with what runs there": {
    args: ["place", "--manifests", "deploy/web.yaml", "--cluster", "shop.cluster.yaml"],
    code: 1,
    check: ({ placed, blocked }) => {
      assert.equal(placed, 0);
      assert.deepEqual(blocked[0]?.reasons, { "n-1": ["Insufficient cpu"], "n-2": ["Insufficient cpu"] });
    },
  },
  "an empty cluster is an answer": {
    args: ["place", "--manifests", "deploy/web.yaml", "--cluster", "-"],
    input: json(list()),
    code: 1,
    check: ({ placed, blocked }) => {
      assert.equal(placed, 0);
      assert.deepEqual(blocked[3], { task: "web-4", reasons: {} });
    },
  },
  "what is named and is not there is said": {
    args: ["place", "--manifests", "deploy/agent.yaml", "--cluster", "nodes.json", "--lose-zone", "z", "--drain", "n9"],
    code: 0,
    check: ({ placed }) => assert.equal(placed, 2),
    err: /^stowage: --lose-zone: no node is in z\.\nstowage: --drain: there is no node n9\.\n$/,
  },
  "a broken file in a folder is left out, and said": {
    args: PLACE,
    files: { "deploy/broken.yaml": "a: [1\nb: {\n" },
    code: 1,
    check: ({ placed }) => assert.equal(placed, 5),
    err: /^stowage: left out: deploy\/broken\.yaml cannot be read: /,
  },
};

const WRONG: Readonly<Record<string, { args: readonly string[]; files?: Files; err: RegExp }>> = {
  "no cluster": { args: ["--manifests", "deploy"], err: /^stowage: --manifests needs a cluster: --cluster <file>/ },
  "an option of ECS": {
    args: ["--manifests", "deploy", "--cluster", "nodes.json", "--count", "3"],
    err: /^stowage: --count is for ECS: it goes without --manifests\.\n/,
  },
  "an option of Kubernetes": {
    args: ["--task", "task.json", "--cluster", "nodes.json", "--replace", "web"],
    err: /^stowage: --replace is for Kubernetes: it goes with --manifests\.\n/,
  },
  "manifests that are not there": {
    args: ["--manifests", "none", "--cluster", "nodes.json"],
    err: /^stowage: none does not exist\.\n$/,
  },
  "manifests without a workload": {
    args: ["--manifests", "deploy/values.yaml", "--cluster", "nodes.json"],
    err: /^stowage: deploy\/values\.yaml: no Deployment, StatefulSet, DaemonSet, Job or Pod is in it\.\n$/,
  },
  "a broken file that is named": {
    args: ["--manifests", "broken.json", "--cluster", "nodes.json"],
    files: { "broken.json": '{"kind": ' },
    err: /^stowage: broken\.json cannot be read: /,
  },
  "a cluster of ECS": {
    args: ["--manifests", "deploy", "--cluster", "ecs.json"],
    files: { "ecs.json": '{"containerInstances": []}' },
    err: /^stowage: ecs\.json describes an ECS cluster, and pods are to be placed\. /,
  },
  "a cluster that is none": {
    args: ["--manifests", "deploy", "--cluster", "deploy/values.yaml"],
    err: /^stowage: deploy\/values\.yaml is no Kubernetes cluster that Stowage can read\. /,
  },
};

describe("place --manifests", { concurrency: 4 }, () => {
  for (const [name, { args, code, check, files = {}, input, err = /^$/ }] of Object.entries(ROWS)) {
    test(name, () =>
      inFolder({ ...FILES, ...files }, async (folder) => {
        const outcome = await stowage(folder, [...args, ...AS_JSON], input === undefined ? {} : { input });
        assert.equal(outcome.code, code, outcome.err + outcome.out);
        assert.match(outcome.err, err);
        check(JSON.parse(outcome.out));
      }),
    );
  }

  test("the nodes drawn, with the words of the scheduler", () =>
    inFolder(FILES, async (folder) => {
      const { code, out } = await stowage(folder, PLACE);
      assert.equal(code, 1);
      assert.match(
        out,
        /^5 of 6 pods placed on 2 nodes, price not known\.\n1 pod found no place\.\n\na · 1 node · 3 pods /,
      );
      assert.match(out, /│ ■ agent web ×2 /);
      assert.match(out, /✖ Not placed: web-4\n {4}0\/2 nodes are available: 2 Insufficient cpu\.\n/);
      assert.match(out, /\nRollout: 4 to 7 pods run meanwhile\.\n\nAssumed:\n/);
    }));

  test("what kind of new node would take a pod: of the processor that the nodes have", () =>
    inFolder(FILES, async (folder) => {
      const { out } = await stowage(folder, ["place", "--manifests", "deploy/web.yaml", "--cluster", "eks.yaml"]);
      assert.match(out, /\n {2}→ A new node would take it: t3a\.small \(\$0\.0188 an hour, 1 pod\), /);
    }));

  test("a trace, and a picture", () =>
    inFolder(FILES, async (folder) => {
      const { out } = await stowage(folder, [...PLACE, "--trace"]);
      assert.match(out, /\nweb-1 → n1 {2}\d+ points among 2 nodes\n/);
      assert.match(out, /\nweb-4 → nowhere {2}0\/2 nodes are available: 2 Insufficient cpu\.\n$/);
      const traced = JSON.parse((await stowage(folder, [...PLACE, "--trace", ...AS_JSON])).out);
      assert.equal(traced.trace.length, 6);
      const picture = await stowage(folder, [...PLACE, "--format", "svg"]);
      assert.match(picture.out, /<title>5 of 6 pods placed on 2 nodes, price not known<\/title>/);
    }));

  for (const [name, { args, files = {}, err }] of Object.entries(WRONG)) {
    test(`wrong: ${name}`, () =>
      inFolder({ ...FILES, ...files }, async (folder) => {
        const outcome = await stowage(folder, ["place", ...args]);
        assert.deepEqual([outcome.code, outcome.out], [2, ""]);
        assert.match(outcome.err, err);
      }));
  }
});
