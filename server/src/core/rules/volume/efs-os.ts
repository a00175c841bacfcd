// Where EFS file systems cannot be mounted.
import { efsVolumes } from "../../model/ecs/efs.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/efs-os",
  kinds: ["ecs.taskDefinition"],
  needs: ["efsVolumeConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "EFS volumes are for Linux tasks, and not for external instances.",
  why: "EFS is mounted by the agent over NFS, which Windows containers and external instances do not support.",
  sources: [ecsGuide("efs-volumes.html"), ecsGuide("ecs-anywhere.html")],
  messages: {
    windows:
      "Volume {label} is on EFS, which Windows containers cannot mount. Use FSx for Windows File Server, or another kind of volume.",
    external:
      "Volume {label} is on EFS, which external instances cannot mount. Use another kind of volume, or remove EXTERNAL from requiresCompatibilities.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EXTERNAL"],
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "transitEncryption": "ENABLED"
      }
    }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "transitEncryption": "ENABLED"
      }
    }
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
    const isExternal = task.compatibilities.has("EXTERNAL");
    if (!task.windows && !isExternal) return;
    for (const { node, volume } of efsVolumes(task)) {
      report(node, task.windows ? "windows" : "external", { label: volume.label });
    }
  },
});
