// Pods on EKS Fargate: which profile takes them, the size they are rounded up to, and its price.
import assert from "node:assert/strict";
import { test } from "node:test";
import { quantityNumber } from "../../server/src/core/base/kubernetesQuantity.js";
import { FARGATE_PRICES } from "../../server/src/core/data/fargatePrices.js";
import { eksFargatePrice, fargateFit, fargatePlace, podRequests } from "../../server/src/core/model/k8s/eksFargate.js";
import { kubernetesObject } from "../../server/src/core/model/k8s/object.js";
import type { Doc } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";

const GIB = 1024 ** 3;

const SIZES: readonly (readonly [cores: number, gib: number, size: string])[] = [
  [0, 0, "0.25/0.5"],
  [0.25, 0.25, "0.25/0.5"],
  [0.25, 0.5, "0.25/1"],
  [0.25, 1.75, "0.25/2"],
  [0.25, 2, "0.5/3"],
  [0.5, 4, "1/5"],
  [1, 8, "2/9"],
  [2, 16, "4/17"],
  [4, 30, "8/32"],
  [0.1, 7.8, "2/9"],
  [16, 119.75, "16/120"],
  [16, 120, "none"],
];

for (const [cores, gib, expected] of SIZES)
  test(`EKS Fargate size of ${cores} vCPU and ${gib} GiB`, () => {
    const { size } = fargateFit({ cores, bytes: gib * GIB });
    assert.equal(size === undefined ? "none" : `${size.cpu / 1024}/${size.memory / 1024}`, expected);
  });

test("the price of a size", () => {
  const { hour, month } = eksFargatePrice({ cpu: 256, memory: 512 }, FARGATE_PRICES);
  assert.equal(hour.toFixed(7), "0.0123425");
  assert.equal(month.toFixed(2), "9.01");
  const { month: withDisk } = eksFargatePrice({ cpu: 256, memory: 512, storage: 120 }, FARGATE_PRICES);
  assert.equal(withDisk.toFixed(2), "17.11");
});

const PROFILES = [
  { name: "web", selectors: [{ namespace: "shop-*", labels: { tier: "web?" } }] },
  {
    name: "all",
    selectors: [
      { namespace: "batch", labels: {} },
      { namespace: "shop-a", labels: { "app*": "x" } },
    ],
  },
];

const PLACES: Readonly<Record<string, readonly [namespace: string, labels: string, by: string | undefined]>> = {
  "namespace and label": ["shop-b", "{ tier: web1 }", 'profile "web"'],
  "a character is missing": ["shop-b", "{ tier: web }", undefined],
  "another namespace": ["shops", "{ tier: web1 }", undefined],
  "the first by name": ["shop-a", "{ tier: web1, app.kubernetes.io/name: x }", 'profile "all"'],
  "the one that is asked for": [
    "shop-a",
    "{ tier: web1, application: x, eks.amazonaws.com/fargate-profile: web }",
    'profile "web"',
  ],
  "asked for, but it does not select": ["other", "{ eks.amazonaws.com/fargate-profile: web }", undefined],
  "asked for, and not known here": ["other", "{ eks.amazonaws.com/fargate-profile: new }", 'profile "new"'],
  "a namespace that is filled in": ['"${NAMESPACE}"', "{ tier: web1 }", undefined],
  "a label that is filled in": ["shop-b", '{ tier: "${TIER}" }', undefined],
  "no labels are asked for": ["batch", "{}", 'profile "all"'],
};

for (const [name, [namespace, labels, by]] of Object.entries(PLACES))
  test(`Fargate profile: ${name}`, () => {
    const object = objectOf(
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  namespace: ${namespace}\n  labels: ${labels}\nspec: {}\n`,
    );
    assert.equal(fargatePlace(object, { fargateProfiles: PROFILES })?.by, by);
  });

test("the scheduler of Fargate", () => {
  const object = objectOf("apiVersion: v1\nkind: Pod\nspec:\n  schedulerName: fargate-scheduler\n");
  assert.equal(fargatePlace(object, { fargateProfiles: [] })?.by, 'scheduler "fargate-scheduler"');
});

const container = (requests: string, more = "") => `{ name: a, image: a, resources: { requests: ${requests} }${more} }`;

const REQUESTS: Readonly<Record<string, readonly [spec: string, cpu: string, memory: string] | readonly [string]>> = {
  "the sum of the containers": [
    `{ containers: [${container("{ cpu: 250m, memory: 1Gi }")}, ${container("{ cpu: 1, memory: 512Mi }")}] }`,
    "1250m",
    "1.5Gi",
  ],
  "an init container needs more": [
    `{ initContainers: [${container("{ cpu: 2 }")}], containers: [${container("{ cpu: 1, memory: 1Gi }")}] }`,
    "2",
    "1Gi",
  ],
  "a sidecar is added": [
    `{ initContainers: [${container("{ cpu: 1 }", ", restartPolicy: Always")}, ${container("{ cpu: 1500m }")}], containers: [${container("{ cpu: 1, memory: 1Gi }")}] }`,
    "2500m",
    "1Gi",
  ],
  "limits stand for requests": ["{ containers: [{ resources: { limits: { cpu: 1, memory: 1Gi } } }] }", "1", "1Gi"],
  "the pod as a whole": [
    `{ resources: { requests: { cpu: 3 } }, containers: [${container("{ cpu: 1, memory: 1Gi }")}] }`,
    "3",
    "1Gi",
  ],
  "filled in later": [`{ containers: [${container('{ cpu: "${CPU}" }')}] }`],
};

for (const [name, [spec, cpu, memory]] of Object.entries(REQUESTS))
  test(`requests of a pod: ${name}`, () => {
    const requests = podRequests(objectOf(`apiVersion: v1\nkind: Pod\nspec: ${spec}\n`));
    assert.equal(requests?.cores, cpu === undefined ? undefined : quantityNumber(cpu));
    assert.equal(requests?.bytes, memory === undefined ? undefined : quantityNumber(memory));
  });

function objectOf(text: string) {
  return kubernetesObject(parse(text, "yaml").docs[0] as Doc);
}
