// Tags of the volume that ECS makes.
import { EBS_RESERVED_TAGS, EBS_SOURCE } from "../../data/ebsVolumes.js";
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";
import { TAG_MESSAGES, tagProblems } from "../shared/tags.js";

export const rule = defineRule({
  id: "service/volume-tags",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "Tags of a volume use the allowed characters, do not begin with `aws:`, have keys of their own, and are not those that ECS sets.",
  why: "ECS tags its volumes with AmazonECSCreated and AmazonECSManaged and takes no others of these names; apart from that the rules of all tags hold.",
  sources: [EBS_SOURCE.ecs, ecsApi("API_EBSTagSpecification.html")],
  messages: {
    ...TAG_MESSAGES,
    managed: 'The tag "{text}" is set by ECS itself and cannot be given. Remove it.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "AmazonECSManaged", "value": "true" }] }] } }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20, "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "team", "value": "web" }] }] } }]
}`,
  },
  check(doc, report) {
    for (const { node: volume } of managedVolumes(service(doc))) {
      for (const specification of itemsOf(filled(volume, "tagSpecifications"))) {
        const tags = filled(specification, "tags");
        for (const { node, key, data, fixes, related } of tagProblems(tags))
          report(node, key, data, { fixes, related });
        for (const tag of itemsOf(tags)) {
          const node = filled(tag, "key");
          const text = knownText(node);
          if (node === undefined || text === undefined || !EBS_RESERVED_TAGS.has(text)) continue;
          report(node, "managed", { text }, { fixes: [removal(tag, "this tag")] });
        }
      }
    }
  },
});
