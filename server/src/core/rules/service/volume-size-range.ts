// Every type of volume has its sizes.
import { EBS_SOURCE } from "../../data/ebsVolumes.js";
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/volume-size-range",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`sizeInGiB` lies in the range of the `volumeType`.",
  why: "EBS offers every type from a smallest size on and up to a largest, and makes no volume outside of it. The largest sizes have grown over time and are not the same everywhere.",
  sources: [EBS_SOURCE.ecs, EBS_SOURCE.ebs],
  messages: {
    low: "A volume of the type {type} has at least {least} GiB, and sizeInGiB is {size}. Set it to {least}, or choose another type.",
    high: {
      severity: "warning",
      text: "A volume of the type {type} has at most {most} GiB, and sizeInGiB is {size}. Choose a smaller size or another type.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "volumeType": "st1", "sizeInGiB": 20 } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "volumeType": "st1", "sizeInGiB": 125 } }]
}`,
  },
  check(doc, report) {
    for (const { node, type } of managedVolumes(service(doc))) {
      const sizeNode = filled(node, "sizeInGiB");
      const size = integerOf(sizeNode);
      // Under 1 is the schema's matter.
      if (type === undefined || sizeNode === undefined || size === undefined || size < 1) continue;
      const { least, most } = type.gib;
      const data = { type: type.name, size, least, most };
      if (size < least) report(sizeNode, "low", data, { fixes: [change(sizeNode, "sizeInGiB", least)] });
      else if (size > most) report(sizeNode, "high", data, { fixes: [change(sizeNode, "sizeInGiB", most)] });
    }
  },
});
