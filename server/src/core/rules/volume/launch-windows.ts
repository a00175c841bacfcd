// What an EBS volume that comes at launch has to be for Windows, and where there is none.
import { compatibilityNode } from "../../model/ecs/compatibilities.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/launch-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["configuredAtLaunch"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Volumes configured at launch are EBS volumes: with NTFS on Windows, and not for external instances.",
  why: "The service, or whoever runs the task, gives the EBS volume its file system. Windows reads only NTFS, and an instance outside of AWS has no EBS at all.",
  sources: [ecsGuide("ebs-volumes.html"), ecsApi("API_ServiceManagedEBSVolumeConfiguration.html")],
  messages: {
    external:
      "Volume {label} is an EBS volume that comes at launch, which external instances do not have. Use another kind of volume, or remove EXTERNAL from requiresCompatibilities.",
    windows: {
      severity: "information",
      text: "Volume {label} is an EBS volume that comes at launch. For Windows, the service that runs the task has to set filesystemType to ntfs.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EXTERNAL"],
  "volumes": [
    { "name": "data", "configuredAtLaunch": true }
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
    { "name": "data", "configuredAtLaunch": true }
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
    const external = compatibilityNode(task, "EXTERNAL");
    if (external === undefined && !task.windows) return;
    for (const { node, label } of volumes(task)) {
      const launch = member(node, "configuredAtLaunch");
      if (launch === undefined || booleanOf(launch) !== true) continue;
      if (external === undefined) report(launch, "windows", { label });
      else
        report(
          launch,
          "external",
          { label },
          { related: [{ node: external, message: "External instances are asked for." }] },
        );
    }
  },
});
