// Managed Instances are chosen by a capacity provider.
import { service, serviceValue } from "../../model/ecs/service.js";
import { hasEntry } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/launch-type-managed-instances",
  kinds: ["ecs.service", "ecs.runTask"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A service on ECS Managed Instances leaves `launchType` out and names its capacity provider.",
  why: "The API reference asks for a capacity provider strategy and no launch type, since the launch type alone does not say which instances to start.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    given:
      "launchType MANAGED_INSTANCES does not say which instances to use. Leave launchType out, and name the capacity provider in capacityProviderStrategy.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "MANAGED_INSTANCES"
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [{ "capacityProvider": "managed", "weight": 1 }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "launchType");
    if (node === undefined || view.launchType !== "MANAGED_INSTANCES") return;
    // With a strategy beside it the launch type has to go anyway, which another rule says.
    if (!hasEntry(serviceValue(view, "capacityProviderStrategy"))) report(node, "given", {});
  },
});
