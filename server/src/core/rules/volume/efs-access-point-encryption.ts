// EFS lets a task through an access point only over an encrypted connection.
import { EFS_ACCESS_POINT } from "../../data/volumes.js";
import { efsVolumes } from "../../model/ecs/efs.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { encryptTransit } from "../shared/efs.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/efs-access-point-encryption",
  kinds: ["ecs.taskDefinition"],
  needs: ["efsVolumeConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "An EFS volume with an access point encrypts its traffic.",
  why: "The API's reference demands transit encryption as soon as a volume goes through an access point of EFS.",
  sources: [ecsApi("API_EFSAuthorizationConfig.html")],
  messages: {
    off: "Volume {label} goes through an EFS access point, which needs an encrypted connection, and transitEncryption is not ENABLED. Enable it.",
    id: {
      severity: "warning",
      text: '"{id}" is no identifier of an EFS access point, which begins with fsap- and goes on with digits and the letters a to f. Use the identifier that EFS shows for the access point.',
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
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
    for (const efs of efsVolumes(taskDefinition(doc))) {
      const { accessPoint, encryption, volume } = efs;
      if (accessPoint === undefined) continue;
      const id = knownText(accessPoint);
      if (id !== undefined && !EFS_ACCESS_POINT.test(id)) report(accessPoint, "id", { id });
      // With IAM authorization another rule says it.
      if (efs.isEncrypted !== false || efs.usesIam) continue;
      report(encryption ?? accessPoint, "off", { label: volume.label }, { fixes: [encryptTransit(efs)] });
    }
  },
});
