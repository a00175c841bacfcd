// Some types of volumes are bought with IOPS, others come with theirs.
import { EBS_SOURCE } from "../../data/ebsVolumes.js";
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { filled, integerOf, lacks } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/volume-iops",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`iops` is given for io1 and io2, can be given for gp3, and lies in the range of the type.",
  why: "io1 and io2 are made for a number of operations that has to be said; gp2, st1, sc1 and standard have what comes with their size. ECS refuses the service otherwise. The largest numbers have grown over time.",
  sources: [EBS_SOURCE.ecs, EBS_SOURCE.ebs],
  awsError: ["ECS managed EBS volume configuration was invalid"],
  messages: {
    missing: "Volumes of the type {type} need iops. Add a number from {least} to {most}, or use gp3.",
    unused: "Volumes of the type {type} take no iops: theirs come with the size. Remove iops, or use gp3.",
    range: {
      severity: "warning",
      text: "iops is {iops}, and a volume of the type {type} has {least} to {most}. Choose a number between.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "volumeType": "gp2", "iops": 3000 } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "volumeType": "gp3", "iops": 3000 } }]
}`,
  },
  check(doc, report) {
    for (const { node, typeNode, type } of managedVolumes(service(doc))) {
      if (type === undefined || typeNode === undefined) continue;
      const iopsNode = filled(node, "iops");
      const iops = integerOf(iopsNode);
      const { least = 0, most = 0 } = type.iops ?? {};
      const data = { type: type.name, least, most, iops: iops ?? 0 };
      if (iopsNode === undefined) {
        if (type.iopsRequired && lacks(node, "iops")) report(typeNode, "missing", data);
      } else if (type.iops === undefined) {
        report(iopsNode, "unused", data, { fixes: [removal(iopsNode, "iops")] });
      } else if (iops !== undefined && (iops < least || iops > most)) {
        report(iopsNode, "range", data, { fixes: [change(iopsNode, "iops", iops < least ? least : most)] });
      }
    }
  },
});
