// An older platform version of Fargate lacks what came later.
import { NEWER_FEATURES, OLD_PLATFORM, PLATFORM_FEATURES_SOURCE } from "../../data/platformFeatures.js";
import { containerLists } from "../../model/ecs/containerLists.js";
import { efsVolumes } from "../../model/ecs/efs.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { offFargate } from "../../model/ecs/serviceLaunch.js";
import { type TaskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskCpu } from "../../model/ecs/taskSize.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { executeCommand } from "../shared/execute.js";
import { change } from "../shared/fixes.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/platform-version-feature",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["platformVersion"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`platformVersion` is not 1.3.0 where the tasks need what came with 1.4.0.",
  why: "Fargate's platform version 1.4.0 brought EFS volumes, environment files, ECS Exec, tasks of 8 vCPU and more, a shared process namespace, kernel parameters and ephemeral storage of a chosen size. ECS refuses tasks that need them on an older one.",
  sources: [PLATFORM_FEATURES_SOURCE.versions, PLATFORM_FEATURES_SOURCE.refusal],
  awsError: ["PlatformTaskDefinitionIncompatibilityException"],
  messages: {
    features:
      "Platform version {version} of Fargate lacks what these tasks use: {features}. Set platformVersion to {newer} or LATEST.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "platformVersion": "1.3.0",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "platformVersion": "1.4.0",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    task: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "ephemeralStorage": { "sizeInGiB": 50 },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const node = serviceValue(view, "platformVersion");
    const version = knownText(node);
    if (node === undefined || version !== OLD_PLATFORM || offFargate(view) !== undefined) return;
    const run = taskRun(context);
    const exec = executeCommand(view);
    const theirs = run === undefined ? [] : featuresOf(run.task);
    const features = [...(exec === undefined ? [] : [NEWER_FEATURES.exec]), ...theirs.map(({ words }) => words)];
    if (features.length === 0) return;
    const related = run === undefined ? [] : theirs.flatMap((one) => relatedIn(run, one.node, `It uses ${one.words}.`));
    const newer = "1.4.0";
    const fixes = [change(node, "platformVersion", newer)];
    report(node, "features", { version, features: listed(features), newer }, { fixes, related });
  },
});

function featuresOf(task: TaskDefinition): readonly { readonly words: string; readonly node: Node }[] {
  const cpu = taskCpu(task);
  const pid = taskValue(task, "pidMode");
  const found: readonly (readonly [keyof typeof NEWER_FEATURES, Node | undefined])[] = [
    ["efs", efsVolumes(task)[0]?.node],
    ["files", containerLists(task, "environmentFiles")[0]?.list],
    ["systemControls", containerLists(task, "systemControls")[0]?.list],
    ["cpu", cpu !== undefined && cpu >= 8192 ? taskValue(task, "cpu") : undefined],
    ["pid", knownText(pid) === "task" ? pid : undefined],
    ["storage", taskValue(task, "ephemeralStorage")],
  ];
  return found.flatMap(([feature, node]) => (node === undefined ? [] : [{ words: NEWER_FEATURES[feature], node }]));
}
