// The paths in a container at which volumes appear.
import { mountPoints } from "../../model/ecs/mountPoints.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { hasSeveral } from "../shared/several.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/mount-path",
  kinds: ["ecs.taskDefinition"],
  needs: ["mountPoints"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`containerPath` is an absolute path, and each path of a container has one volume.",
  why: "The container runtime mounts a volume at an absolute path of the container. With another path, or with two volumes at one, the container does not start or shows only one of them.",
  sources: [ecsApi("API_MountPoint.html")],
  messages: {
    relative: '"{path}" is no absolute path, so nothing can be mounted there. Begin it with {start}.',
    windows: '"{path}" is no path of Windows, and the task is for Windows. Begin it with a drive, such as C:\\data.',
    twice: 'Container {label} has two mount points at "{path}". Give each of them a path of its own.',
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [{ "name": "data" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "mountPoints": [{ "sourceVolume": "data", "containerPath": "data" }] }]
}`,
    good: `{
  "family": "web",
  "volumes": [{ "name": "data" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const mounts = mountPoints(task);
    const several = hasSeveral(mounts);
    const first = new Map<string, Node>();
    for (const { container, path } of mounts) {
      const written = rawText(path);
      if (path === undefined || written === undefined) continue;
      const known = task.windows || !written.startsWith("/") ? knownText(path) : undefined;
      if (known !== undefined) {
        const isDrive = /^(?:[A-Za-z]:|[\\/]{2}[.?])(?:[\\/]|$)/.test(known);
        const start = startOf(task);
        if (task.windows && !isDrive) report(path, "windows", { path: known });
        else if (!known.startsWith("/") && (!isDrive || start === "/"))
          report(path, "relative", { path: known, start });
      }
      if (!several) continue;
      const place = `${container.index} ${written.replace(/(?<=.)[\\/]+$/, "")}`;
      const node = first.get(place);
      if (node === undefined) {
        first.set(place, path);
        continue;
      }
      const related = [{ node, message: "The first mount point at this path." }];
      report(path, "twice", { label: container.label, path: written }, { related });
    }
  },
});

/** Where no system is named, a task on EC2 may still be for Windows. */
function startOf(task: TaskDefinition): string {
  const system = knownText(member(taskValue(task, "runtimePlatform"), "operatingSystemFamily"));
  return system === "LINUX" || (task.fargate && !task.windows) ? "/" : "/ (or a drive, on Windows)";
}
