// Windows instances have one driver for Docker volumes.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/docker-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["dockerVolumeConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "On Windows, the driver of a Docker volume is `local`.",
  why: "Windows containers support no volume driver but local. An instance with another one does not exist, so the task cannot be placed.",
  sources: [ecsApi("API_DockerVolumeConfiguration.html")],
  messages: {
    driver:
      'The Docker volume {label} asks for the driver "{driver}", and Windows has only local. Set driver to local, or use another kind of volume.',
  },
  examples: {
    bad: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "volumes": [
    { "name": "data", "dockerVolumeConfiguration": { "scope": "task", "driver": "rexray/ebs" } }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "app:1.0", "memory": 512,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "C:\\\\data" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "volumes": [
    { "name": "data", "dockerVolumeConfiguration": { "scope": "task", "driver": "local" } }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "app:1.0", "memory": 512,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "C:\\\\data" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate and managed instances there are no Docker volumes, and another rule says so.
    if (!task.windows || task.fargate || task.compatibilities.has("MANAGED_INSTANCES")) return;
    for (const { node, label } of volumes(task)) {
      const driverNode = filled(member(node, "dockerVolumeConfiguration"), "driver");
      const driver = knownText(driverNode);
      if (driverNode === undefined || driver === undefined || driver === "local") continue;
      report(driverNode, "driver", { label, driver }, { fixes: [change(driverNode, "driver", "local")] });
    }
  },
});
