// What stands between the lines: units, sums and defaults.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type InlayHintSettings, inlayHints } from "../../server/src/core/features/inlayHints.js";
import { UNKNOWN_TARGET } from "../../server/src/core/model/k8s/target.js";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
import { container, fargate, service, task } from "../support/documents.js";
import { analyseText } from "../support/examples.js";

const ALL: InlayHintSettings = { units: true, totals: true, defaults: true };
const NONE: InlayHintSettings = { units: false, totals: false, defaults: false };

/** The text with its hints in it, each in «…». */
function shown(
  text: string,
  settings: InlayHintSettings = ALL,
  path?: string,
  span = { start: 0, end: text.length },
): string {
  const hints = inlayHints(analyseText(text, path), span, settings);
  return hints.reduceRight((all, { offset, label }) => `${all.slice(0, offset)}«${label}»${all.slice(offset)}`, text);
}

/** Document with its hints. */
const HINTED: Readonly<Record<string, string>> = {
  "units and sums of a task": `{ "family": "a", "cpu": "512"«= 0.5 vCPU, container: 128», "memory": "1024"«= 1 GiB, container: 300 MiB», "containerDefinitions": [{ "name": "app", "image": "a:1", "cpu": 128«= 0.125 vCPU», "memory": 300«MiB» }] }`,
  "of several containers": `{ "family": "a", "cpu": "2048"«= 2 vCPU, containers: 1100», "memory": "1536"«= 1.5 GiB, containers: 400 MiB», "containerDefinitions": [{ "name": "a", "image": "a:1", "cpu": 100«≈ 0.098 vCPU», "memory": 1025«MiB», "memoryReservation": 100«MiB» }, { "name": "b", "image": "a:1", "cpu": 1000«≈ 0.98 vCPU», "memory": 300«MiB» }] }`,
  "nothing beside what has its unit": `{ "family": "a", "cpu": "1 vCPU", "memory": "2 GB", "containerDefinitions": [{ "name": "a", "image": "a:1", "cpu": 0 }] }`,
  "nothing beside what is not known": `{ "family": "a", "cpu": "\${CPU}", "memory": "512"«MiB», "containerDefinitions": [{ "name": "a", "image": "a:1", "memory": "\${MEMORY}" }] }`,
  "a bare list of containers": `[{ "name": "a", "image": "a:1", "essential": true, "cpu": 256«= 0.25 vCPU» }]`,
  "empty objects of a task": `{ "family": "a", "runtimePlatform": {}«LINUX, X86_64», "volumes": [{ "name": "v", "host": {}«a folder that Docker makes» }], "containerDefinitions": [{ "name": "a", "image": "a:1", "linuxParameters": {} }] }`,
  "empty objects of a service": `{ "serviceName": "a", "desiredCount": 1, "deploymentConfiguration": {}«ROLLING, 100 to 200 %» }`,
  "of a daemon": `{ "serviceName": "a", "schedulingStrategy": "DAEMON", "deploymentConfiguration": {}«ROLLING, 0 to 100 %» }`,
  "of one that CodeDeploy deploys": `{ "serviceName": "a", "deploymentController": { "type": "CODE_DEPLOY" }, "deploymentConfiguration": {} }`,
  "of a canary": `{ "serviceName": "a", "desiredCount": 1, "deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": {}«5 %, the rest after 10 minutes», "linearConfiguration": {}«10 % every 6 minutes» } }`,
  "of an update, which leaves what it does not name": `{ "service": "a", "forceNewDeployment": true, "deploymentConfiguration": {} }`,
  "a file of another kind": `{ "cpu": "256", "host": {} }`,
};

for (const [name, hinted] of Object.entries(HINTED)) {
  test(`hints: ${name}`, () => {
    const text = hinted.replace(/«[^»]*»/g, "");
    assert.equal(shown(text), hinted);
    assert.equal(shown(text, NONE), text);
  });
}

test("hints: in YAML", () => {
  const hinted =
    'family: a\ncpu: 256«= 0.25 vCPU, container: 64»\nmemory: "512"«MiB» # enough\nvolumes:\n  - name: v\n    host: {}«a folder that Docker makes»\ncontainerDefinitions:\n  - name: a\n    image: a:1\n    cpu: 64«≈ 0.063 vCPU»\n';
  assert.equal(shown(hinted.replace(/«[^»]*»/g, ""), ALL, "/work/a.yaml"), hinted);
});

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:«Fargate: 0.5 vCPU, 1 GiB, $18.02 a month»
    - name: web
      resources: { requests: { cpu: 400m, memory: 700Mi } }
---
{ "apiVersion": "v1", "kind": "Pod", "metadata": { "namespace": "shop" }, "spec": { "containers":«Fargate: no size is large enough» [{ "resources": { "limits": { "cpu": 17 } } }] } }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: elsewhere }
spec: { containers: [{ name: web }] }
`;

test("hints: pods that a Fargate profile takes", () => {
  const text = POD.replace(/«[^»]*»/g, "");
  const fargateProfiles = [{ name: "all", selectors: [{ namespace: "shop", labels: {} }] }];
  const around = {
    workspace: createWorkspace(),
    target: { ...UNKNOWN_TARGET, fargateProfiles },
    prices: undefined,
  };
  const hintsWith = (totals: boolean) =>
    inlayHints(analyseText(text, "/work/a.yaml"), { start: 0, end: text.length }, { ...NONE, totals }, around);
  assert.equal(
    hintsWith(true).reduceRight(
      (all, { offset, label }) => `${all.slice(0, offset)}«${label}»${all.slice(offset)}`,
      text,
    ),
    POD,
  );
  assert.deepEqual(hintsWith(false), []);
});

test("hints: each sort by itself", () => {
  const text = task('"cpu": "512", "runtimePlatform": {}', container('"cpu": 128'));
  const of = (sort: keyof InlayHintSettings) => shown(text, { ...NONE, [sort]: true }).match(/«[^»]*»/g);
  assert.deepEqual(of("units"), ["«= 0.5 vCPU»", "«= 0.125 vCPU»"]);
  assert.deepEqual(of("totals"), ["«container: 128»"]);
  assert.deepEqual(of("defaults"), ["«LINUX, X86_64»"]);
});

test("hints: of the part that is asked for alone", () => {
  const text = fargate("", container('"cpu": 128'));
  const from = text.indexOf("containerDefinitions");
  const shownPart = shown(text, ALL, undefined, { start: from, end: text.length });
  assert.deepEqual(shownPart.match(/«[^»]*»/g), ["«= 0.125 vCPU»"]);
});

test("hints: nothing throws on broken texts", () => {
  const text = `${fargate('"runtimePlatform": {}', container('"cpu": 128'))}${service('"deploymentConfiguration": {}')}`;
  for (let cut = 0; cut <= text.length; cut++) shown(text.slice(0, cut));
});
