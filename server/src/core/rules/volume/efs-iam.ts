// EFS asks for a role only over an encrypted connection.
import { efsVolumes } from "../../model/ecs/efs.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { encryptTransit } from "../shared/efs.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/efs-iam",
  kinds: ["ecs.taskDefinition"],
  needs: ["efsVolumeConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "An EFS volume with IAM authorization encrypts its traffic.",
  why: "With IAM authorization the mount helper signs in with the task's role, which works only over TLS. ECS refuses a volume that has one without the other.",
  sources: [ecsApi("API_EFSVolumeConfiguration.html"), ecsApi("API_EFSAuthorizationConfig.html")],
  awsError: ["EFS IAM authorization requires TransitEncryption to be enabled"],
  messages: {
    off: "Volume {label} uses IAM authorization, which needs an encrypted connection, and transitEncryption is not ENABLED. Enable it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/web",
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "authorizationConfig": { "iam": "ENABLED" }
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
  "taskRoleArn": "arn:aws:iam::123456789012:role/web",
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "transitEncryption": "ENABLED",
        "authorizationConfig": { "iam": "ENABLED" }
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
    for (const efs of efsVolumes(taskDefinition(doc))) {
      if (efs.iam === undefined || !efs.usesIam || efs.isEncrypted !== false) continue;
      report(efs.encryption ?? efs.iam, "off", { label: efs.volume.label }, { fixes: [encryptTransit(efs)] });
    }
  },
});
