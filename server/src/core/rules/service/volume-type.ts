// EBS has seven types of volumes, Fargate six of them.
import { EBS_SOURCE, EBS_TYPES } from "../../data/ebsVolumes.js";
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/volume-type",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`volumeType` is one of gp3, gp2, io1, io2, st1, sc1 and standard, the last not on Fargate.",
  why: "The reference names the types that ECS can make. Magnetic volumes, called standard, cannot be attached to tasks on Fargate.",
  sources: [EBS_SOURCE.ecs],
  messages: {
    unknown: '"{type}" is no type of EBS volumes. Use {types}.',
    fargate: "Volumes of the type standard cannot be attached to tasks on Fargate. Use gp3.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "volumeType": "ssd" } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "volumeType": "gp3" } }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const names = EBS_TYPES.map(({ name }) => name);
    for (const { typeNode, type } of managedVolumes(view)) {
      const text = knownText(typeNode);
      if (typeNode === undefined || text === undefined) continue;
      if (type === undefined) {
        const best = names.find((name) => name === text.trim().toLowerCase()) ?? "gp3";
        const fixes = [change(typeNode, "volumeType", best)];
        report(typeNode, "unknown", { type: text, types: listed(names, "or") }, { fixes });
      } else if (view.fargate && !type.fargate) {
        report(typeNode, "fargate", {}, { fixes: [change(typeNode, "volumeType", "gp3")] });
      }
    }
  },
});
