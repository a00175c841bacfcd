// A volume can begin as a copy of a snapshot.
import { EBS_INITIALIZATION_RATE, EBS_SOURCE, SNAPSHOT_ID } from "../../data/ebsVolumes.js";
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { filled, lacks } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { outOfRange } from "../shared/range.js";

export const rule = defineRule({
  id: "service/volume-snapshot",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "`snapshotId` looks like a snapshot, and `volumeInitializationRate` stands beside one, from 100 to 300 MiB/s.",
  why: "EBS names its snapshots snap- and hexadecimal digits. The rate says how fast the snapshot is read into the volume, so without a snapshot there is nothing to read.",
  sources: [EBS_SOURCE.ecs],
  messages: {
    form: '"{id}" is not the id of a snapshot, which looks like snap-0123456789abcdef0. Correct it.',
    rate: "volumeInitializationRate says how fast a snapshot is read, and there is no snapshotId. Remove the rate, or name the snapshot.",
    range: "volumeInitializationRate is {value} MiB/s; it can be 100 to 300. Choose a number between.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "snapshotId": "backup-1" } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "snapshotId": "snap-0123456789abcdef0" } }]
}`,
  },
  check(doc, report) {
    for (const { node } of managedVolumes(service(doc))) {
      const idNode = filled(node, "snapshotId");
      const id = knownText(idNode);
      if (idNode !== undefined && id !== undefined && !SNAPSHOT_ID.test(id)) report(idNode, "form", { id });
      const rate = filled(node, "volumeInitializationRate");
      if (rate === undefined) continue;
      const bad = outOfRange(node, "volumeInitializationRate", EBS_INITIALIZATION_RATE);
      if (idNode === undefined && lacks(node, "snapshotId")) {
        report(rate, "rate", {}, { fixes: [removal(rate, "volumeInitializationRate")] });
      } else if (bad !== undefined) report(bad.node, "range", { value: bad.value }, { fixes: [bad.fix] });
    }
  },
});
