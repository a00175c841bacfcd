// Code lenses of manifests: what they say of the document with the cursor ‸, and where the one that is followed leads, in «…».
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeLenses as allLenses, type CodeLens } from "../../server/src/core/features/codeLenses.js";
import { UNKNOWN_TARGET } from "../../server/src/core/model/k8s/target.js";
import { asked, expected, type Files, marked } from "../support/navigationTest.js";

/** Without the placement preview, which every file with a workload has. */
function codeLenses(...given: Parameters<typeof allLenses>): readonly CodeLens[] {
  return allLenses(...given).filter(({ action }) => action?.type !== "placement");
}

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
  "hardly anything": [
    { "a.yaml": workload("Deployment", "", "{cpu: 100u, memory: 256m}") },
    ["1 replica · requests 0.001 CPU / 1 byte each"],
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

const PROFILE = { name: "apps", selectors: [{ namespace: "shop", labels: { tier: "web" } }] };

const pods = (kind: string, spec: string, requests: string) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: web, namespace: shop}\nspec: {${spec} template: {metadata: {labels: {tier: web}}, spec: {containers: [{name: a, resources: {requests: ${requests}}}]}}}\n`;
const half = "{cpu: 500m, memory: 700Mi}";
const APPS = "EKS Fargate (profile apps)";
const HALF = `${APPS}: 0.5 vCPU, 1 GiB`;
const limits = "apiVersion: v1\nkind: LimitRange\nmetadata: {name: a, namespace: shop}\n";

/** The lens about EKS Fargate; undefined when there is none. */
const ON_FARGATE: Readonly<Record<string, readonly [Files, string | undefined]>> = {
  "of some pods": [
    { "a.yaml": pods("Deployment", "replicas: 2,", half) },
    `${HALF} · about $36.04 a month for 2 pods (us-east-1)`,
  ],
  "of one": [{ "a.yaml": pods("StatefulSet", "", half) }, `${HALF} · about $18.02 a month (us-east-1)`],
  "of none": [{ "a.yaml": pods("Deployment", "replicas: 0,", half) }, HALF],
  "of as many as an autoscaler wants": [
    {
      "a.yaml": pods("Deployment", "", half),
      "b.yaml": scaler("minReplicas: 2, maxReplicas: 9"),
    },
    `${HALF} · about $36.04 to $162 a month for 2 to 9 pods (us-east-1)`,
  ],
  "of a number that is filled in": [
    { "a.yaml": pods("Deployment", 'replicas: "${N}",', half) },
    `${HALF} · about $18.02 a month for each pod (us-east-1)`,
  ],
  "of a Job": [{ "a.yaml": pods("Job", "", half) }, `${HALF} · about $0.0247 an hour for each pod (us-east-1)`],
  "of a Pod": [
    {
      "a.yaml":
        "kind: Pod\napiVersion: v1\nmetadata: {name: a, namespace: shop, labels: {tier: web}}\nspec: {containers: [{name: a, resources: {limits: {cpu: 2, memory: 4Gi}}}]}\n",
    },
    `${APPS}: 2 vCPU, 5 GiB · about $75.33 a month (us-east-1)`,
  ],
  "without requests": [
    { "a.yaml": pods("Deployment", "", "{}") },
    `${APPS}: 0.25 vCPU, 512 MiB · about $9.01 a month (us-east-1)`,
  ],
  "with more disk": [
    { "a.yaml": pods("Deployment", "", "{cpu: 500m, memory: 700Mi, ephemeral-storage: 120Gi}") },
    `${HALF} · about $26.12 a month (us-east-1)`,
  ],
  "with disk that is filled in": [
    { "a.yaml": pods("Deployment", "", '{cpu: 500m, memory: 700Mi, ephemeral-storage: "${DISK}"}') },
    HALF,
  ],
  "requests that a LimitRange may write": [{ "a.yaml": pods("Deployment", "", "{cpu: 1}"), "b.yaml": limits }, APPS],
  "a LimitRange where there are requests": [
    { "a.yaml": pods("Deployment", "", half), "b.yaml": limits },
    `${HALF} · about $18.02 a month (us-east-1)`,
  ],
  "requests that are filled in": [{ "a.yaml": pods("Deployment", "", '{cpu: "${CPU}", memory: 1Gi}') }, APPS],
  "too large": [{ "a.yaml": pods("Deployment", "", "{cpu: 17}") }, `${APPS}: no size is large enough`],
  "by the scheduler": [
    {
      "a.yaml": pods("Deployment", "", half)
        .replace("shop", "other")
        .replace("spec: {containers", "spec: {schedulerName: fargate-scheduler, containers"),
    },
    "EKS Fargate: 0.5 vCPU, 1 GiB · about $18.02 a month (us-east-1)",
  ],
  "in a patch": [{ "a.yaml": pods("Deployment", "", half).replace("v1", "apps/v1") }, undefined],
  "in another namespace": [{ "a.yaml": pods("Deployment", "", half).replace("shop", "other") }, undefined],
  "without a namespace": [{ "a.yaml": pods("Deployment", "", half).replace(", namespace: shop", "") }, undefined],
  "of a DaemonSet": [{ "a.yaml": pods("DaemonSet", "", half) }, undefined],
};

for (const [name, [files, title]] of Object.entries(ON_FARGATE)) {
  test(`lenses of manifests: EKS Fargate ${name}`, () => {
    const { scene } = asked({ ...files, "a.yaml": `‸${files["a.yaml"]}` });
    const titles = codeLenses(scene, undefined, NOW, { ...UNKNOWN_TARGET, fargateProfiles: [PROFILE] });
    assert.equal(titles.find((lens) => lens.title.startsWith("EKS Fargate"))?.title, title);
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
