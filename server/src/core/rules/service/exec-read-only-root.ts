// The agent of ECS Exec writes into the containers.
import { knowsMountPoints } from "../../model/ecs/mountPoints.js";
import { service } from "../../model/ecs/service.js";
import type { Container } from "../../model/ecs/taskDefinition.js";
import { booleanOf, filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { AGENT_FOLDERS, hasAgentVolumes, mountAgentVolumes } from "../shared/agentVolumes.js";
import { executeCommand } from "../shared/execute.js";
import { ecsGuide } from "../shared/sources.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/exec-read-only-root",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["enableExecuteCommand"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "With `enableExecuteCommand` a container with a read-only root file system has volumes where the agent of ECS Exec writes.",
  why: "The agent that opens the shell makes folders and files below `/var/lib/amazon/ssm` and `/var/log/amazon/ssm`. With `readonlyRootFilesystem` it cannot, and commands in that container fail.",
  sources: [ecsGuide("ecs-exec.html")],
  messages: {
    readOnly:
      "ECS Exec does not work in {labels}: the root file system is read-only in {file}, and the agent cannot write its files. Mount volumes at {folders}, or turn enableExecuteCommand off.",
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
  "enableExecuteCommand": false
}`,
    task: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/webTask",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "readonlyRootFilesystem": true }
  ]
}`,
  },
  check(doc, report, context) {
    const node = executeCommand(service(doc));
    const run = taskRun(context);
    if (node === undefined || run === undefined || run.task.windows || !knowsMountPoints(run.task)) return;
    const { task, name: file } = run;
    const found = task.containers.filter((one) => isReadOnly(one) && !hasAgentVolumes(task, one));
    if (found.length === 0) return;
    const labels = `${found.length === 1 ? "container" : "containers"} ${listed(found.map(({ label }) => label))}`;
    const related = found.flatMap((one) =>
      relatedIn(run, filled(one.node, "readonlyRootFilesystem"), `Container ${one.label}.`),
    );
    report(
      node,
      "readOnly",
      { labels, file, folders: listed(AGENT_FOLDERS) },
      { fixes: mountAgentVolumes(run, found), related },
    );
  },
});

function isReadOnly({ node }: Container): boolean {
  return booleanOf(filled(node, "readonlyRootFilesystem")) === true;
}
