// A volume of the task that no container mounts.
import { knowsMountPoints, mountPoints } from "../../model/ecs/mountPoints.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { booleanOf, filled, rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/unused",
  kinds: ["ecs.taskDefinition"],
  needs: ["volumes"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Every volume is mounted by a container.",
  why: "A volume that nobody mounts is useless, and mostly a mount point was forgotten. One that is configured at launch must be mounted: ECS refuses the task definition otherwise.",
  sources: [ecsApi("API_Volume.html"), ecsApi("API_MountPoint.html")],
  awsError: ["are not referenced by any of the containers"],
  messages: {
    launch: {
      severity: "error",
      text: 'Volume "{name}" is configured at launch, and no container mounts it. Add a mount point for it, or remove the volume.',
    },
    unused: 'No container mounts volume "{name}". Add a mount point for it, or remove the volume.',
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    { "name": "data" }
  ],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "volumes": [
    { "name": "data" }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const all = volumes(task);
    const mounts = mountPoints(task);
    const mounted = new Set(mounts.map(({ source }) => rawText(source)));
    if (all.every(({ name }) => name === undefined || mounted.has(name)) || !knowsMountPoints(task)) return;
    const sources = mounts.flatMap(({ source }) => source ?? []);
    // A mount point that names no volume may mean it: that is to be mended first, and other rules say so.
    if (sources.length < mounts.length) return;
    // What is mounted under a name that is not known may be any of the volumes.
    if (sources.some((source) => !isKnown(source) && !all.some(({ name }) => name === rawText(source)))) return;
    const names = all.flatMap(({ name }) => name ?? []);
    if (sources.some((source) => !names.includes(rawText(source) ?? ""))) return;
    for (const volume of all) {
      const nameNode = filled(volume.node, "name");
      const name = knownText(nameNode);
      if (nameNode === undefined || name === undefined || mounted.has(name)) continue;
      const isLaunch = booleanOf(member(volume.node, "configuredAtLaunch")) === true;
      const last = all.length === 1 ? taskValue(task, "volumes") : undefined;
      report(
        nameNode,
        isLaunch ? "launch" : "unused",
        { name },
        { fixes: [removal(last ?? volume.node, `volume "${name}"`)] },
      );
    }
  },
});
