// An EFS access point brings its own root directory.
import { efsVolumes } from "../../model/ecs/efs.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/efs-access-point-root",
  kinds: ["ecs.taskDefinition"],
  needs: ["efsVolumeConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "An EFS volume with an access point has no `rootDirectory`, or `/`.",
  why: "The access point itself says which directory of the file system is mounted. ECS refuses another one beside it.",
  sources: [ecsApi("API_EFSVolumeConfiguration.html")],
  awsError: ['When using an EFS access point, the root directory must either be set to "/" or be omitted'],
  messages: {
    both: "Volume {label} goes through an EFS access point, whose own directory is mounted, so rootDirectory cannot be {path}. Remove it, or change the directory of the access point.",
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "rootDirectory": "/web",
        "transitEncryption": "ENABLED",
        "authorizationConfig": { "accessPointId": "fsap-0123456789abcdef0" }
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
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "rootDirectory": "/",
        "transitEncryption": "ENABLED",
        "authorizationConfig": { "accessPointId": "fsap-0123456789abcdef0" }
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
    for (const { node, accessPoint, volume } of efsVolumes(taskDefinition(doc))) {
      const root = filled(node, "rootDirectory");
      const path = knownText(root);
      if (accessPoint === undefined || root === undefined || path === undefined || path === "/") continue;
      report(root, "both", { label: volume.label, path }, { fixes: [removal(root, "rootDirectory")] });
    }
  },
});
