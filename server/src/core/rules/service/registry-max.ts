// A service has one service registry.
import { service, serviceValue } from "../../model/ecs/service.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/registry-max",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`serviceRegistries` has at most one entry.",
  why: "A service is registered with one service of Cloud Map. ECS refuses more.",
  sources: [ecsApi("API_ServiceRegistry.html")],
  awsError: ["service registries can have at most 1 items"],
  messages: {
    many: "serviceRegistries has {count} entries; ECS allows one. Remove the others.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "serviceRegistries": [
    { "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef" },
    { "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdee" }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "serviceRegistries": [{ "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef" }]
}`,
  },
  check(doc, report) {
    const list = serviceValue(service(doc), "serviceRegistries");
    const count = itemsOf(list).filter(({ type }) => type === "object").length;
    if (list !== undefined && count > 1) report(list, "many", { count });
  },
});
