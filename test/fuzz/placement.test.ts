// Whatever a text is cut down to, what the placement preview asks of it does not throw, and every edit lies in its text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createConfig } from "../../server/src/core/config/merge.js";
import { snapshotOf } from "../../server/src/core/features/placement/snapshots.js";
import { offeredChange } from "../../server/src/core/features/placementChanges.js";
import { placedRunners, withNoPlace } from "../../server/src/core/features/placementFinding.js";
import { type Placed, whatIsPlaced } from "../../server/src/core/features/placementQuestion.js";
import { isOnFargate, subjectOf, zonesOfSubnets } from "../../server/src/core/features/placementSubject.js";
import { mayWritePlacement, writePlacement } from "../../server/src/core/features/placementWrite.js";
import { analyseText } from "../support/examples.js";
import { asked, CURSOR, type Files } from "../support/navigationTest.js";

const TASK = `{ "family": "web", "requiresCompatibilities": ["EC2"], "memory": "512", "containerDefinitions": [
  { "name": "app", "image": "nginx:1", "memoryReservation": 100, "cpu": 10, "portMappings": [{ "hostPort": 80 }] },
  { "name": "gpu", "resourceRequirements": [{ "type": "GPU", "value": "1" }] }] }`;

const ALL = `serviceName: a
taskDefinition: web
desiredCount: 3
placementStrategy: [{type: spread, field: "attribute:zone"}, {type: binpack, field: cpu}]
placementConstraints: [{type: memberOf, expression: "attribute:x == 1"}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 2, template: {spec: {containers: [{name: a, resources: {requests: {cpu: 1, memory: 1Gi}}}]}}}
---
groups: [{type: m5.large, count: 2}]
subnets: {a: b}
`;

const OTHERS: Files = {
  "other/service.json": '{ "serviceName": "s", "desiredCount": 1, "launchType": "EC2", "taskDefinition": "web" }',
  "other/task.json": TASK,
  "kustomization.yaml": "resources: [all.yaml]\n",
};

const STEP = 3;
const SCRAPS = ["", '"', "{", "]", ":", "*f ", "- ", "{{ x }}", "${N}", "\ud83d"];

for (const [name, text] of Object.entries({ "task.json": TASK, "all.yaml": ALL }))
  test(`nothing throws at offsets all over ${name}, whole or broken`, () => {
    for (let round = 0; STEP * round <= text.length; round++) {
      const cut = STEP * round;
      const scrap = SCRAPS[round % SCRAPS.length] as string;
      const behind = round % 3 === 0 ? text.slice(cut) : round % 3 === 1 ? "" : text.slice(cut + 3);
      check(name, text.slice(0, cut) + scrap + CURSOR + behind);
    }
  });

function check(name: string, marked: string): void {
  const { scene, offset } = asked({ ...OTHERS, [name]: marked });
  const text = marked.replace(CURSOR, "");
  snapshotOf(text);
  zonesOfSubnets(name, text);
  const file = analyseText(text, `/work/${name}`);
  const messages = new Map(placedRunners(file).map((unit) => [unit, "no place"]));
  for (const { start, end } of withNoPlace(file, messages, createConfig([])).findings)
    assert.ok(0 <= start && start <= end && end <= text.length);
  const placed = whatIsPlaced(scene, offset);
  if ("what" in placed) checkPlaced(placed);
  else assert.ok(placed.problem.length > 0);
}

function checkPlaced(placed: Placed): void {
  for (const cluster of ["chosen", "there", "none"] as const) {
    const given = { inputs: { count: 2 }, subnets: new Map<string, string>(), prices: undefined };
    subjectOf(placed, { ...given, onFargate: isOnFargate(placed, cluster) });
  }
  mayWritePlacement(placed);
  const written = writePlacement(placed, { strategy: "random,binpack(memory)", count: 7 });
  if ("edits" in written)
    for (const { start, end } of written.edits) assert.ok(start <= end && end <= written.unit.file.source.text.length);
  for (const resource of ["cpu", "memory", "gpus"] as const) {
    const change = { type: "less", resource, from: 100, to: 50, instance: 0 } as const;
    const { scheduler } = placed.what;
    const { action } = offeredChange(change, { placed, scheduler, batch: "web", instances: [], clusters: [] });
    if (action?.type !== "edit") continue;
    for (const { start, end } of action.edits) assert.ok(start <= end && end <= action.unit.file.source.text.length);
  }
}
