// How EFS calls its file systems.
import { EFS_FILE_SYSTEM } from "../../data/volumes.js";
import { efsVolumes } from "../../model/ecs/efs.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/efs-id",
  kinds: ["ecs.taskDefinition"],
  needs: ["efsVolumeConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`fileSystemId` is the identifier of an EFS file system.",
  why: "ECS does not look whether the file system exists: with an identifier that cannot be one, the task fails to start when it mounts the volume.",
  sources: [ecsApi("API_EFSVolumeConfiguration.html")],
  messages: {
    form: '"{id}" is no identifier of an EFS file system, which is fs- and 8 to 40 digits and letters from a to f. Use the one that EFS shows, not a name or an address.',
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "web-data",
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
    for (const { node } of efsVolumes(taskDefinition(doc))) {
      const idNode = filled(node, "fileSystemId");
      const id = knownText(idNode);
      if (idNode !== undefined && id !== undefined && !EFS_FILE_SYSTEM.test(id)) report(idNode, "form", { id });
    }
  },
});
