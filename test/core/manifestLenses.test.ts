// Code lenses of manifests: what they say of the document with the cursor ‸, and where the one that is followed leads, in «…».
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeLenses } from "../../server/src/core/features/codeLenses.js";
import { asked, expected, type Files, marked } from "../support/navigationTest.js";

/** A Saturday. */
const NOW = Date.UTC(2026, 10, 21, 12, 30);

const workload = (kind: string, spec: string, requests = "{cpu: 250m, memory: 256Mi}") =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: web}\nspec: {${spec} template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, resources: {requests: ${requests}}}, {name: b, resources: {limits: ${requests}}}]}}}\n`;
const cron = (spec: string) => `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: report}\nspec: {${spec}}\n`;
const scaler = (spec: string) =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec: {scaleTargetRef: {kind: Deployment, name: web}, ${spec}}\n`;

const EACH = "requests 0.5 CPU / 512Mi each";

const TITLES: Readonly<Record<string, readonly [Files, readonly string[]]>> = {
  "a Deployment": [{ "a.yaml": workload("Deployment", "replicas: 3,") }, [`3 replicas · ${EACH}`]],
  "one replica by default": [{ "a.yaml": workload("StatefulSet", "") }, [`1 replica · ${EACH}`]],
  "a number that is filled in": [{ "a.yaml": workload("Deployment", 'replicas: "${N}",') }, [EACH]],
  "a DaemonSet": [{ "a.yaml": workload("DaemonSet", "") }, [`1 pod on each node · ${EACH}`]],
  "requests that are filled in": [
    { "a.yaml": workload("Deployment", "replicas: 2,", '{cpu: "${CPU}"}') },
    ["2 replicas"],
  ],
  "no requests": [{ "a.yaml": workload("Deployment", "", "{}") }, ["1 replica"]],
  "an autoscaler": [
    { "a.yaml": workload("Deployment", "replicas: 3,"), "b.yaml": scaler("minReplicas: 2, maxReplicas: 9") },
    [`2 to 9 replicas · ${EACH}`],
  ],
  "an autoscaler that is filled in": [
    { "a.yaml": workload("Deployment", ""), "b.yaml": scaler('maxReplicas: "${MOST}"') },
    [EACH],
  ],
  "a CronJob": [{ "a.yaml": cron('schedule: "0 6 * * 1"') }, ["Next run: Mon 2026-11-23 06:00 (UTC)"]],
  "a CronJob in a time zone": [
    { "a.yaml": cron('schedule: "0 20 * * *", timeZone: Asia/Tokyo') },
    ["Next run: Sun 2026-11-22 20:00 (Asia/Tokyo)"],
  ],
  "a CronJob that is suspended": [{ "a.yaml": cron('schedule: "0 6 * * 1", suspend: true') }, ["Suspended"]],
  "a CronJob with a fault": [{ "a.yaml": cron('schedule: "0 6 *"') }, []],
  "a Service that reaches nothing": [
    { "a.yaml": "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: other}}\n" },
    [],
  ],
  "a ConfigMap": [{ "a.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n" }, []],
};

for (const [name, [files, titles]] of Object.entries(TITLES)) {
  test(`lenses of manifests: ${name}`, () => {
    const { scene } = asked({ ...files, "a.yaml": `‸${files["a.yaml"]}` });
    assert.deepEqual(
      codeLenses(scene, undefined, NOW).map(({ title }) => title),
      titles,
    );
  });
}

test("lenses of manifests: nothing of what comes next without a clock", () => {
  const { scene } = asked({ "a.yaml": `‸${cron('schedule: "0 6 * * 1"')}` });
  assert.deepEqual(codeLenses(scene), []);
});

test("lenses of manifests: what a Service reaches", () => {
  const files = {
    "a.yaml": "‸apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: web}}\n",
    "b.yaml": workload("Deployment", "").replace("{name: web}", "{name: «web»}"),
  };
  const { scene } = asked(files);
  const [lens] = codeLenses(scene);
  assert.equal(lens?.title, "Reaches Deployment web");
  assert.ok(lens.action?.type === "show");
  assert.deepEqual(marked(files, lens.action.locations), expected(files));
});
