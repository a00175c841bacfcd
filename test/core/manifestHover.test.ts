// What values of manifests mean: quantities, schedules, images, ports, shares, selectors. Each case is a document with the
// cursor ‸ beside the same project, and parts of its hover.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCron } from "../../server/src/core/base/cron.js";
import { cronWords, everyWords } from "../../server/src/core/base/cronWords.js";
import { minuteIn } from "../../server/src/core/base/zonedTime.js";
import { hover } from "../../server/src/core/features/hover.js";
import { loadSchema } from "../support/examples.js";
import { assertParts, loadDocs } from "../support/hoverTest.js";
import { asked } from "../support/navigationTest.js";

/** A Saturday. */
const NOW = Date.UTC(2026, 10, 21, 12, 30);

const PROJECT = {
  "web.yaml": `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "nginx:1.27", ports: [{name: http, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: front}
spec: {selector: {app: web}, ports: [{name: main, port: 80, targetPort: http}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec: {template: {metadata: {labels: {app: "{{ app }}", tier: node}}}}
`,
};

const HEAD: Readonly<Record<string, string>> = {
  Deployment: "apps/v1",
  CronJob: "batch/v1",
  Ingress: "networking.k8s.io/v1",
  PodDisruptionBudget: "policy/v1",
  NetworkPolicy: "networking.k8s.io/v1",
};

const object = (kind: string, spec: string) =>
  `apiVersion: ${HEAD[kind] ?? "v1"}\nkind: ${kind}\nmetadata: {name: mine}\nspec:\n  ${spec}\n`;
const container = (more: string) => object("Pod", `containers: [{name: a, ${more}}]`);

const SAID: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "CPU in thousandths": [container("resources: {requests: {cpu: 25‸0m}}"), "0.25 CPU (250m), 25 % of a core."],
  "whole CPUs": [container("resources: {limits: {cpu: ‸2}}"), "2 CPU."],
  memory: [container("resources: {requests: {memory: 512‸Mi}}"), "512 MiB (536,870,912 bytes)."],
  "memory in thousands": [container("resources: {requests: {memory: 1‸G}}"), "953.67 MiB (1,000,000,000 bytes)."],
  "memory in a slip of the pen": [container("resources: {requests: {memory: 512‸m}}"), "1 byte."],
  storage: [object("PersistentVolumeClaim", "resources: {requests: {storage: 1‸0Gi}}"), "10 GiB ("],
  "a schedule": [
    object("CronJob", 'schedule: "0 6‸ * * 1-5"'),
    "Runs at 06:00 on Monday to Friday.",
    "Next (UTC):",
    "- Mon 2026-11-23 06:00\n- Tue 2026-11-24 06:00",
    "- Fri 2026-11-27 06:00",
  ],
  "a schedule in a time zone": [
    object("CronJob", 'schedule: "0 14 * * *‸"\n  timeZone: Europe/Zurich'),
    "Runs at 14:00 every day.",
    "Next (Europe/Zurich):",
    "- Sat 2026-11-21 14:00",
  ],
  "one that is suspended": [
    object("CronJob", 'schedule: "@dai‸ly"\n  suspend: true'),
    "at 00:00 every day.",
    "Suspended",
  ],
  "an image": [container("image: ngi‸nx"), "Registry: Docker Hub", "No tag means `latest`. Every start"],
  "an image with a tag": [container("image: nginx:1‸.27"), "A node pulls it once and keeps it"],
  "the port of a probe": [
    container("ports: [{name: http, containerPort: 80}], readinessProbe: {httpGet: {port: ht‸tp}}"),
    "Port 80 of container `a`.",
  ],
  "the target of a Service": [
    object("Service", "selector: {app: web}\n  ports: [{port: 80, targetPort: ht‸tp}]"),
    "Port 8080 of container `web` of Deployment `web` (web.yaml).",
  ],
  "the port of an Ingress": [
    object("Ingress", "defaultBackend: {service: {name: front, port: {name: m‸ain}}}"),
    "Port 80 of Service `front` (web.yaml), which leads to `http` of its pods.",
  ],
  "a selector": [object("Service", "sel‸ector: {app: web}"), "Chooses the pods of Deployment `web` (web.yaml)."],
  "a label of a selector": [
    object("PodDisruptionBudget", "selector: {matchLabels: {tier: no‸de}}"),
    "Chooses the pods of DaemonSet `agent` (web.yaml).",
  ],
  "one that chooses nothing": [
    object("NetworkPolicy", "podSelector: {matchLabels: {tier: b‸ack}}"),
    "Chooses no pod of the objects that are known here.",
  ],
  "every pod": [object("NetworkPolicy", "podSel‸ector: {}"), "Chooses every pod of the namespace."],
  "a share of the replicas": [
    object("Deployment", "replicas: 10\n  strategy: {rollingUpdate: {maxUnavailable: 25‸%}}"),
    "25 % of 10 replicas is 2 pods, rounded down.",
  ],
  "what more pods may run": [
    object("Deployment", "replicas: 10\n  strategy: {rollingUpdate: {maxSurge: 25‸%}}"),
    "25 % of 10 replicas is 3 pods, rounded up.",
  ],
  "a share of unknown pods": [object("PodDisruptionBudget", "minAvailable: 5‸0%"), "50 % of the pods, rounded up."],
  "a default": [container("readinessProbe: {httpGet: {pa‸th: /}}"), "**path** (text, default `/`)"],
};

for (const [name, [marked, ...parts]] of Object.entries(SAID))
  test(`hover in manifests: ${name}`, () => assertParts(said(marked), parts));

const NOT_SAID: Readonly<Record<string, readonly [string, RegExp]>> = {
  "labels that are filled in": [object("PodDisruptionBudget", "selector: {matchLabels: {app: o‸ther}}"), /Chooses/],
  "a quantity that is filled in": [container('resources: {limits: {cpu: "${C‸PU}"}}'), /CPU\./],
  "no next runs of a zone that nobody knows": [
    object("CronJob", 'schedule: "0 6‸ * * *"\n  timeZone: Nowhere'),
    /Next/,
  ],
  "a schedule that is wrong": [object("CronJob", 'schedule: "0 6‸ * *"'), /Runs/],
};

for (const [name, [marked, wrong]] of Object.entries(NOT_SAID))
  test(`hover in manifests says nothing wrong: ${name}`, () => assert.doesNotMatch(said(marked), wrong));

function said(marked: string): string {
  const { scene, offset } = asked({ ...PROJECT, "front.yaml": marked });
  const { file, workspace } = scene;
  const around = { findings: [], tasks: () => [], prices: undefined, docsUrl: () => "", workspace, now: NOW };
  return hover(file, offset, { ...around, loadSchema, loadDocs })?.markdown ?? "";
}

const WORDS: Readonly<Record<string, string>> = {
  "* * * * *": "every minute every day",
  "*/15 * * * *": "every 15 minutes every day",
  "0 * * * *": "every hour every day",
  "0 */6 * * *": "at 00:00, 06:00, 12:00 and 18:00 every day",
  "0 */2 * * *": "every 2 hours every day",
  "30 2,14 * * *": "at 02:30 and 14:30 every day",
  "5 * * * *": "at minute 5 of every hour every day",
  "*/10 8-18 * * mon-fri": "every 10 minutes in the hours 08:00 to 18:00 on Monday to Friday",
  "5 8-18 * * *": "at minute 5 of the hours 08:00 to 18:00 every day",
  "0 0 1 * *": "at 00:00 on day 1 of the month",
  "0 0 1,15 jan,jul *": "at 00:00 on days 1 and 15 of the month in January and July",
  "0 0 13 * 5": "at 00:00 on day 13 of the month and on Friday",
};

for (const [schedule, words] of Object.entries(WORDS))
  test(`schedule in words: ${schedule}`, () => {
    const cron = parseCron(schedule);
    assert.ok(cron.kind === "schedule");
    assert.equal(cronWords(cron.schedule), words);
  });

test("seconds in words", () => {
  assert.equal(everyWords(5400), "every hour and 30 minutes");
  assert.equal(everyWords(1), "every second");
});

test("the clock of a zone", () => {
  assert.deepEqual(minuteIn("Asia/Kolkata", NOW), { year: 2026, month: 11, day: 21, hour: 18, minute: 0 });
  assert.equal(minuteIn("Nowhere", NOW), undefined);
  assert.equal(minuteIn("+01:00", NOW), undefined);
});
