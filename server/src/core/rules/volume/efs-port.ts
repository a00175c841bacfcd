// The port of an encrypted connection to EFS.
import { PORTS } from "../../data/volumes.js";
import { efsVolumes } from "../../model/ecs/efs.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { encryptTransit } from "../shared/efs.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/efs-port",
  kinds: ["ecs.taskDefinition"],
  needs: ["efsVolumeConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`transitEncryptionPort` is a port, and stands beside enabled transit encryption.",
  why: "The port is where the mount helper sends encrypted traffic to. ECS refuses one while the traffic is not encrypted.",
  sources: [ecsApi("API_EFSVolumeConfiguration.html")],
  awsError: ["TransitEncryptionPort requires that TransitEncryption is enabled"],
  messages: {
    off: "transitEncryptionPort is for encrypted traffic, and transitEncryption of volume {label} is not ENABLED. Enable it, or remove the port.",
    range:
      "transitEncryptionPort must be between {first} and {last}, not {port}. Use a port in that range, or leave it out.",
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "transitEncryptionPort": 2999
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
        "transitEncryptionPort": 2999
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
      const node = filled(efs.node, "transitEncryptionPort");
      if (node === undefined) continue;
      const port = integerOf(node);
      if (port !== undefined && (port < PORTS.first || port > PORTS.last)) report(node, "range", { ...PORTS, port });
      // What demands encryption has a rule of its own.
      if (efs.isEncrypted !== false || efs.usesIam || efs.accessPoint !== undefined) continue;
      const fixes = [encryptTransit(efs, false), removal(node, "transitEncryptionPort")];
      report(node, "off", { label: efs.volume.label }, { fixes });
    }
  },
});
