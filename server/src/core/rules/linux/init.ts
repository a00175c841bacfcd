// Shells that ECS Exec opens leave processes behind which somebody has to clear away.
import { service } from "../../model/ecs/service.js";
import { filled, lacks } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { executeCommand } from "../shared/execute.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { fixIn, relatedIn, type TaskRun, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "linux/init",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["enableExecuteCommand"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "With `enableExecuteCommand` the containers have `initProcessEnabled` true.",
  why: "The agent of ECS Exec starts processes in the container, and those that have ended stay as zombies unless the first process of the container clears them away. The init process that ECS can add does that; AWS recommends it for ECS Exec.",
  sources: [ecsGuide("ecs-exec.html"), ecsApi("API_LinuxParameters.html")],
  messages: {
    absent:
      "ECS Exec leaves ended processes behind in containers without an init process. In {file} {count} of {all} have no linuxParameters.initProcessEnabled. Set it to true, unless the image brings an init process.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "enableExecuteCommand": true
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "enableExecuteCommand": true
}`,
    task: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/webTask",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    goodTask: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/webTask",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "linuxParameters": { "initProcessEnabled": true } }
  ]
}`,
  },
  check(doc, report, context) {
    const node = executeCommand(service(doc));
    const run = taskRun(context);
    if (node === undefined || run === undefined || run.task.windows) return;
    const { containers } = run.task;
    const found = containers.filter((one) => lacksInit(one.node));
    if (found.length === 0) return;
    const related = found.flatMap((one) => relatedIn(run, filled(one.node, "name"), `Container ${one.label}.`));
    const fixes = [
      turnOn(
        run,
        found.map((one) => one.node),
      ),
    ];
    report(node, "absent", { file: run.name, count: found.length, all: containers.length }, { fixes, related });
  },
});

function lacksInit(container: Node): boolean {
  const parameters = member(container, "linuxParameters");
  return parameters === undefined ? lacks(container, "linuxParameters") : lacks(parameters, "initProcessEnabled");
}

function turnOn(run: TaskRun, containers: readonly Node[]): RuleFix {
  return fixIn(run, "Set initProcessEnabled to true", (editor) => {
    for (const container of containers) {
      const parameters = member(container, "linuxParameters");
      if (parameters === undefined) editor.put(container, "linuxParameters", { initProcessEnabled: true });
      else editor.put(parameters, "initProcessEnabled", true);
    }
  });
}
