// Much of a service can only be checked with its task definition: where that is not found, it is said once.
import { fileName, folderOf } from "../../base/paths.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { rawText } from "../../model/values.js";
import type { WorkspaceFile } from "../../model/workspace/file.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { servicePlace } from "../shared/servicePlace.js";
import { ecsApi } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/task-definition-unresolved",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "The task definition that a service runs is found among the files of the workspace.",
  why: "Container names, ports, volumes, roles and the network mode stand in the task definition. With it Stowage checks whether the service fits; without it this part is left out. It is found by the family that `taskDefinition` names, by `tasks` in `.stowage.json`, or as the only one in the same folder.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    several:
      'Not checked together with its task definition: {files} may all be meant. Say which one under "tasks" in .stowage.json, or put the right one beside this file.',
    alike:
      'Not checked together with its task definition: {files}, which lie in one folder, may all be meant. Say which one under "tasks" in .stowage.json.',
    missing:
      'Not checked together with its task definition: no file here holds the family "{family}". Put the task definition into the workspace, or name its file under "tasks" in .stowage.json.',
    unreadable:
      'Not checked together with its task definition: {file}, which .stowage.json names under "tasks", holds none. Correct the path there.',
    unknown:
      'Not checked together with its task definition: "{text}" is known only at deployment. Name the file of the task definition under "tasks" in .stowage.json.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web-backend",
  "desiredCount": 2,
  "launchType": "EC2"
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2"
}`,
    task: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report, { task }) {
    const view = service(doc);
    const node = servicePlace(view);
    const reference = serviceValue(view, "taskDefinition");
    const text = rawText(reference) ?? "";
    if (task?.state === "several")
      report(node, inOneFolder(task.files) ? "alike" : "several", { files: namesOf(task.files) });
    else if (task?.state === "missing" && task.configured !== undefined)
      report(node, "unreadable", { file: fileName(task.configured) });
    else if (task?.state === "missing") report(node, "missing", { family: familyIn(text) });
    // While not all files have been looked at, one that is known is not found yet, and nothing is said.
    else if (task?.state === "unknown" && reference !== undefined && !isKnown(reference))
      report(node, "unknown", { text });
  },
});

/** Then they lie beside the service already, or none would gain by it. */
function inOneFolder(files: readonly WorkspaceFile[]): boolean {
  return new Set(files.map(({ path }) => folderOf(path))).size === 1;
}

/** Their paths from the folder on that holds all of them. */
function namesOf(files: readonly WorkspaceFile[]): string {
  const paths = files.map(({ path }) => path.split("/"));
  let shared = folderOf(files[0]?.path ?? "").split("/").length;
  for (const steps of paths) while (!steps.slice(0, shared).every((step, i) => step === paths[0]?.[i])) shared--;
  const shown = paths.slice(0, SHOWN).map((steps) => steps.slice(shared).join("/"));
  return listed(paths.length > SHOWN ? [...shown, `${paths.length - SHOWN} more`] : shown);
}

const SHOWN = 3;

/** What an ARN, or a family with its revision, names. */
function familyIn(text: string): string {
  return text.replace(/^arn:.*\//s, "").replace(/:.*$/s, "");
}
