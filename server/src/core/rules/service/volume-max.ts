// ECS makes one volume for each task.
import { MOST_VOLUME_CONFIGURATIONS } from "../../data/ebsVolumes.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/volume-max",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service configures at most one volume.",
  why: "A task can have one EBS volume that ECS makes for it, and ECS refuses a service that configures more.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    many: "There are {count} volumeConfigurations, and ECS takes {most}: one volume for each task. Keep one.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [
    { "name": "a", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20 } },
    { "name": "b", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20 } }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20 } }]
}`,
  },
  check(doc, report) {
    const list = serviceValue(service(doc), "volumeConfigurations");
    const count = itemsOf(list).filter(({ type }) => type === "object").length;
    if (list === undefined || count <= MOST_VOLUME_CONFIGURATIONS) return;
    report(list, "many", { count, most: MOST_VOLUME_CONFIGURATIONS });
  },
});
