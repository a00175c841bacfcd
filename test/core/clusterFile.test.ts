// Cluster files: how they are recognised, what is offered in them and what a hover says; and what the table of EKS nodes holds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eksNode } from "../../server/src/core/data/eksNodes.js";
import { instanceTypes } from "../../server/src/core/data/instanceTypes.js";
import { applied, itemsAt } from "../support/completionTest.js";
import { analyseText } from "../support/examples.js";
import { hoverTest } from "../support/hoverTest.js";

const KINDS: Readonly<Record<string, readonly [path: string, text: string, kind: string | null]>> = {
  groups: ["/w/a.json", '{"groups": [{"type": "m5.large"}]}', "stowage.cluster"],
  "instances, as YAML": ["/w/a.yaml", "instances:\n  - type: u-6tb1.56xlarge\n", "stowage.cluster"],
  "a metal type": ["/w/a.yaml", "groups:\n  - type: c7g.metal\n", "stowage.cluster"],
  "a slip in the type": ["/w/a.yaml", "groups:\n  - type: t3.mdium\n", "stowage.cluster"],
  "a version": ["/w/a.yaml", "groups:\n  - type: v1.2\n", null],
  "its name, where nothing stands yet": ["/w/prod.cluster.yaml", "", "stowage.cluster"],
  "its name, where it is only begun": ["/w/prod.cluster.json", '{"groups": []}', "stowage.cluster"],
  "other groups": ["/w/a.json", '{"groups": [{"type": "team"}]}', null],
  "instances of a database": ["/w/a.json", '{"instances": [{"type": "db.t3.medium"}]}', null],
  "an ECS cluster": ["/w/a.json", '{"clusterName": "a", "capacityProviders": ["FARGATE"]}', "ecs.cluster"],
  eksctl: [
    "/w/cluster.yaml",
    "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a}\n",
    "eks.clusterConfig",
  ],
};
for (const [name, [path, text, kind]] of Object.entries(KINDS)) {
  test(`recognised: ${name}`, () => assert.equal(analyseText(text, path).kind, kind));
}

const offered = (marked: string): readonly string[] =>
  itemsAt({ marked, path: marked.startsWith("{") ? "/w/a.cluster.json" : "/w/a.cluster.yaml" }).map(
    ({ label }) => label,
  );

test("every instance type is offered with what it offers, the usual ones first", () => {
  const items = itemsAt({ marked: "groups:\n  - type: |\n", path: "/w/a.cluster.yaml" });
  assert.equal(items.length, instanceTypes().length);
  assert.deepEqual(
    items.slice(0, 2).map(({ label, detail }) => [label, detail]),
    [
      ["m5.large", "2 vCPUs, 8 GiB, 3 ENIs, $0.096 an hour"],
      ["m5.xlarge", "4 vCPUs, 16 GiB, 4 ENIs, $0.192 an hour"],
    ],
  );
  const gpu = items.find(({ label }) => label === "g5g.xlarge");
  assert.equal(gpu?.detail, "4 vCPUs, 8 GiB, 1 GPU (T4G), 4 ENIs, ARM, $0.42 an hour");
});

test("keys, zones and capacity providers", () => {
  const keys = offered('{"groups": [{"type": "m5.large", |}]}');
  assert.ok(
    ["count", "zones", "attributes", "trunking", "reservedMemory", "runningTasks"].every((key) => keys.includes(key)),
  );
  assert.ok(!keys.includes("type") && !keys.includes("id"));
  const zones = offered('{"groups": [{"type": "m5.large", "zones": ["eu-west-1b", "|"]}]}');
  assert.deepEqual(zones, ["eu-west-1a", "eu-west-1c"]);
  const providers = offered(
    '{"groups": [{"type": "m5.large", "capacityProvider": "|"}], "capacityProviders": [{"name": "web"}]}',
  );
  assert.deepEqual(providers, ["web"]);
  assert.deepEqual(offered("instances:\n  - type: m5.large\n    status: |\n"), ["ACTIVE", "DRAINING"]);
});

test("a new group comes with its type", () => {
  const marked = "groups: |\n";
  const [item] = itemsAt({ marked, path: "/w/a.cluster.yaml" });
  assert.ok(item);
  assert.match(applied(marked.replace("|", ""), item), /^groups: *\n +- type: /);
});

hoverTest(
  {
    "a type": [
      '{"groups": [{"type": "m5.l‸arge"}]}',
      "**m5.large**: 2 vCPUs, 8 GiB, x86_64.",
      "- 2 tasks of network mode awsvpc, 10 with trunking",
      "- On Amazon EKS: 29 pods; they may ask for 1930m CPU and ",
      "- $0.096 an hour, about $70.08 a month",
      "us-east-1",
    ],
    "GPUs, and a type without trunking": [
      '{"instances": [{"type": "g4dn.‸xlarge"}]}',
      "- 1 GPU (",
      "; it does no trunking",
    ],
    "a group all together": [
      '{"groups": [{"type": "m5.large", "count": ‸4}]}',
      "4 instances: 8 vCPUs, 32 GiB, about $280 a month.",
    ],
    "what is kept back": [
      '{"groups": [{"type": "m5.large", "reservedMemory": ‸512}]}',
      "512 MiB of the 8 GiB that m5.large has.",
    ],
    "a key": ['{"groups": [{"type": "m5.large", "trun‸king": true}]}', "awsvpcTrunking"],
    "a type that nobody knows": [
      '{"groups": [{"type": "m5.large"}, {"type": "z9.hu‸ge"}]}',
      "**type** (text, required)",
      "[cluster-file/type]",
    ],
  },
  "/w/a.cluster.json",
);

test("a slip in a key, a value that is none", () => {
  const { findings } = analyseText(
    '{"groups": [{"type": "m5.large", "cuont": 2, "operatingSystem": "bsd"}]}',
    "/w/a.cluster.json",
  );
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ["schema/unknown-key", "schema/enum"],
  );
  assert.match(findings[0]?.message ?? "", /Stowage does not read it|count/);
});

const NODES: Readonly<Record<string, ReturnType<typeof eksNode>>> = {
  "m5.large": { cpu: 1930, memoryMiB: 6903, pods: 29, addresses: 10 },
  "a1.medium": { cpu: 940, memoryMiB: 1392, pods: 8, addresses: 4 },
  "p5.48xlarge": { cpu: 191450, memoryMiB: 1938410, pods: 100, addresses: 50 },
  "z9.huge": undefined,
};
for (const [name, node] of Object.entries(NODES)) {
  test(`what a node of EKS offers: ${name}`, () => assert.deepEqual(eksNode(name), node));
}

test("every type has its row among the nodes of EKS", () => {
  assert.deepEqual(
    instanceTypes().filter(({ name }) => eksNode(name) === undefined),
    [],
  );
});
