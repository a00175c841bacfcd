// A new volume has a size, its own or that of a snapshot.
import { EBS_SOURCE } from "../../data/ebsVolumes.js";
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { lacks } from "../../model/values.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/volume-size",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A volume has `sizeInGiB` or `snapshotId`.",
  why: "ECS makes the volume, and has to know how large: as a number, or from the snapshot that it starts with. It refuses a service that says neither.",
  sources: [EBS_SOURCE.ecs],
  awsError: ["ECS managed EBS volume configuration was invalid"],
  messages: {
    missing: "The volume has neither sizeInGiB nor snapshotId, so nobody knows how large it is to be. Add one of them.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole" } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20 } }]
}`,
  },
  check(doc, report) {
    for (const { node } of managedVolumes(service(doc))) {
      if (lacks(node, "sizeInGiB") && lacks(node, "snapshotId")) report(node, "missing", {});
    }
  },
});
