// A task definition must be able to run where its service runs it.
import { rulesOut } from "../../model/ecs/compatibilities.js";
import { service } from "../../model/ecs/service.js";
import { namedLaunch } from "../../model/ecs/serviceLaunch.js";
import { type Compatibility, type TaskDefinition, taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { familyPlace, fixIn, relatedIn, type TaskRun, taskRun } from "../shared/taskRun.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/task-definition-compatibility",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["launchType", "capacityProviderStrategy"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The task definition of a service supports its launch type.",
  why: "ECS knows of a task definition on what it can run: what `requiresCompatibilities` lists, and what its other values allow. Fargate runs it only with network mode awsvpc and with `cpu` and `memory` of the task. ECS refuses a service whose launch type the task definition does not support.",
  sources: [ecsApi("API_RegisterTaskDefinition.html"), ecsGuide("fargate-tasks-services.html")],
  awsError: ["Task definition does not support launch_type"],
  messages: {
    unfit:
      "{what} cannot run the task definition in {file}: {faults}. Fargate needs network mode awsvpc, and cpu and memory of the task. Mend the task definition, or run it elsewhere.",
    external:
      "{what} cannot run the task definition in {file}: its network mode is awsvpc, which external instances do not have. Use bridge, host or none there, or run it elsewhere.",
    unlisted: {
      severity: "warning",
      text: "requiresCompatibilities in {file} does not list {type}, and this service runs on {what}. Add it, so that ECS checks the task definition for it.",
    },
    instances: {
      severity: "information",
      text: "requiresCompatibilities in {file} does not list EC2, so ECS has checked the task definition for another launch type than this one. Add EC2.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    task: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    goodTask: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    const wanted = namedLaunch(service(doc));
    if (run === undefined || wanted === undefined || run.task.compatibilities.has(wanted.type)) return;
    const { task, name: file } = run;
    const list = taskValue(task, "requiresCompatibilities");
    const sure = list === undefined ? taskLacks(task, "requiresCompatibilities") : rulesOut(task, wanted.type);
    if (!sure) return;
    const { node, type, what } = wanted;
    const faults = type === "FARGATE" ? fargateFaults(task) : [];
    const related = relatedIn(run, list ?? familyPlace(run), "The task definition.");
    if (type === "EXTERNAL" && task.networkMode === "awsvpc") {
      const mode = relatedIn(run, filled(task.root, "networkMode"), "The network mode.");
      report(node, "external", { what, file }, { related: mode });
    } else if (faults.length > 0) {
      report(node, "unfit", { what, file, faults: listed(faults) }, { related });
    } else if (list !== undefined) {
      const extras = { fixes: [listIt(run, list, type)], related };
      if (type === "EC2") report(node, "instances", { file }, extras);
      else report(node, "unlisted", { what, file, type }, extras);
    }
  },
});

function fargateFaults(task: TaskDefinition): readonly string[] {
  const mode = task.networkMode;
  return [
    ...(mode === "unknown" || mode === "awsvpc" ? [] : [`its network mode is ${mode}`]),
    ...["cpu", "memory"].flatMap((key) => (taskLacks(task, key) ? [`it has no ${key}`] : [])),
  ];
}

function listIt(run: TaskRun, list: Node, type: Compatibility): RuleFix {
  return fixIn(run, `Add ${type} to requiresCompatibilities`, (editor) => editor.append(list, type));
}
