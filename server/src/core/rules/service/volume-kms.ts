// A key is for encrypting.
import { EBS_SOURCE } from "../../data/ebsVolumes.js";
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { booleanOf, filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/volume-kms",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A volume with a `kmsKeyId` is encrypted.",
  why: "The key is used to encrypt the volume. With encrypted set to false the two contradict each other, and the volume is either not made or not encrypted as the key suggests.",
  sources: [EBS_SOURCE.ecs],
  messages: {
    off: "kmsKeyId names a key, and encrypted is false. Set encrypted to true, or remove the key.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "encrypted": false, "kmsKeyId": "alias/data" } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "encrypted": true, "kmsKeyId": "alias/data" } }]
}`,
  },
  check(doc, report) {
    for (const { node } of managedVolumes(service(doc))) {
      const encrypted = filled(node, "encrypted");
      const key = filled(node, "kmsKeyId");
      if (encrypted === undefined || key === undefined || booleanOf(encrypted) !== false) continue;
      const fixes = [change(encrypted, "encrypted", true)];
      report(encrypted, "off", {}, { fixes, related: [{ node: key, message: "The key." }] });
    }
  },
});
