// Only gp3 is bought with a throughput.
import { EBS_SOURCE, EBS_THROUGHPUT } from "../../data/ebsVolumes.js";
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/volume-throughput",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`throughput` is given for gp3 only, from 125 to 2000 MiB/s.",
  why: "The other types have the throughput that comes with size or IOPS, and ECS refuses one beside them. gp3 starts with 125 MiB/s; its maximum has grown over time.",
  sources: [EBS_SOURCE.ecs, EBS_SOURCE.ebs],
  awsError: ["ECS managed EBS volume configuration was invalid"],
  messages: {
    unused: "Volumes of the type {type} take no throughput; only gp3 does. Remove throughput, or use gp3.",
    range: {
      severity: "warning",
      text: "throughput is {value} MiB/s, and gp3 has {least} to {most}. Choose a number between.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "volumeType": "gp2", "throughput": 250 } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "volumeType": "gp3", "throughput": 250 } }]
}`,
  },
  check(doc, report) {
    for (const { node, type } of managedVolumes(service(doc))) {
      const throughput = filled(node, "throughput");
      const value = integerOf(throughput);
      if (type === undefined || throughput === undefined) continue;
      const { least, most } = EBS_THROUGHPUT;
      if (type.name !== "gp3") {
        report(throughput, "unused", { type: type.name }, { fixes: [removal(throughput, "throughput")] });
      } else if (value !== undefined && (value < least || value > most)) {
        const fixes = [change(throughput, "throughput", value < least ? least : most)];
        report(throughput, "range", { value, least, most }, { fixes });
      }
    }
  },
});
