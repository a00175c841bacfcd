// The agent of ECS Exec writes into the containers.
import { knowsMountPoints, mountPoints } from "../../model/ecs/mountPoints.js";
import { service } from "../../model/ecs/service.js";
import type { Container, TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf, filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { executeCommand } from "../shared/execute.js";
import { ecsGuide } from "../shared/sources.js";
import { fixIn, relatedIn, type TaskRun, taskRun } from "../shared/taskRun.js";
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
      "ECS Exec does not work in {labels}: the root file system is read-only in {file}, and the agent cannot write its files. Mount volumes at {lib} and {log}, or turn enableExecuteCommand off.",
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
    const found = task.containers.filter(
      (one) => isReadOnly(one) && FOLDERS.some((folder) => !writes(task, one, folder)),
    );
    if (found.length === 0) return;
    const labels = `${found.length === 1 ? "container" : "containers"} ${listed(found.map(({ label }) => label))}`;
    const related = found.flatMap((one) =>
      relatedIn(run, filled(one.node, "readonlyRootFilesystem"), `Container ${one.label}.`),
    );
    report(node, "readOnly", { labels, file, lib: LIB, log: LOG }, { fixes: mountAll(run, found), related });
  },
});

const LIB = "/var/lib/amazon";
const LOG = "/var/log/amazon";
const FOLDERS = [LIB, LOG];

function isReadOnly({ node }: Container): boolean {
  return booleanOf(filled(node, "readonlyRootFilesystem")) === true;
}

/** A volume is mounted there, or above, or perhaps. */
function writes(task: TaskDefinition, container: Container, folder: string): boolean {
  return mountPoints(task).some((mount) => {
    if (mount.container !== container) return false;
    const path = knownText(mount.path);
    return path === undefined || `${folder}/ssm/`.startsWith(`${path.replace(/\/+$/, "")}/`);
  });
}

function mountAll(run: TaskRun, containers: readonly Container[]): RuleFix[] {
  const { root } = run.task;
  const names = containers.flatMap(({ name }) => name ?? []);
  if (root === undefined || names.length !== containers.length || names.some((name) => !/^[\w-]+$/.test(name)))
    return [];
  return [
    fixIn(run, "Mount volumes for the agent", (editor) => {
      const volumes = member(root, "volumes");
      const added: { readonly name: string }[] = [];
      for (const { node, name } of containers) {
        const mounts = FOLDERS.map((containerPath, index) => ({
          sourceVolume: `${name}-ssm-${index === 0 ? "lib" : "log"}`,
          containerPath,
        }));
        added.push(...mounts.map(({ sourceVolume }) => ({ name: sourceVolume })));
        const list = member(node, "mountPoints");
        if (list === undefined) editor.put(node, "mountPoints", mounts);
        else for (const mount of mounts) editor.append(list, mount);
      }
      if (volumes === undefined) editor.put(root, "volumes", added);
      else for (const volume of added) editor.append(volumes, volume);
    }),
  ];
}
