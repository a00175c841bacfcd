// A container can only mount a volume that its task declares.
import { nearest } from "../../base/nearest.js";
import type { Editor } from "../../edit/editor.js";
import { type MountPoint, mountPoints } from "../../model/ecs/mountPoints.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownVolumeNames } from "../../model/ecs/volumes.js";
import { rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/unknown",
  kinds: ["ecs.taskDefinition"],
  needs: ["mountPoints"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`sourceVolume` names a volume of the task's `volumes`.",
  why: "A mount point says where in the container a volume of the task appears. ECS refuses a task definition that mounts a volume it does not declare.",
  sources: [ecsApi("API_MountPoint.html")],
  awsError: ["Unknown volume"],
  messages: {
    near: 'The task declares no volume "{name}". The nearest is "{near}": change the name, or add the volume.',
    unknown: 'The task declares no volume "{name}", so container {label} cannot mount it. Add it to volumes.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [{ "sourceVolume": "cache", "containerPath": "/var/cache" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "volumes": [{ "name": "cache" }],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [{ "sourceVolume": "cache", "containerPath": "/var/cache" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const volumes = knownVolumeNames(task);
    if (task.root === undefined || volumes === undefined) return;
    const mounts = mountPoints(task);
    for (const { container, source } of mounts) {
      if (source === undefined || volumes.includes(rawText(source) ?? "")) continue;
      const name = knownText(source);
      if (name === undefined) continue;
      const add = addVolume(task.root, name);
      const near = nearest(name, volumes);
      const change = (to: string): RuleFix => ({
        title: `Change to "${to}"`,
        edit: (editor) => editor.set(source, to),
      });
      if (near !== undefined) report(source, "near", { name, near }, { fixes: [change(near), add] });
      else {
        const fixes = [add, ...unmounted(volumes, mounts).map(change)];
        report(source, "unknown", { name, label: container.label }, { fixes });
      }
    }
  },
});

function unmounted(volumes: readonly string[], mounts: readonly MountPoint[]): readonly string[] {
  const mounted = mounts.map(({ source }) => rawText(source));
  return volumes.filter((name) => !mounted.includes(name));
}

/** An empty volume that lives as long as the task; where it is to be on a host or a file system, a person knows. */
function addVolume(root: Node, name: string): RuleFix {
  const edit = (editor: Editor): void => {
    const list = member(root, "volumes");
    if (list?.type === "array") editor.append(list, { name });
    else editor.put(root, "volumes", [{ name }], "containerDefinitions");
  };
  return { title: `Add the volume "${name}"`, edit };
}
