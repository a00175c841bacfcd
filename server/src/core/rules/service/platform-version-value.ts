// Which platform versions Fargate has.
import { PLATFORM_VERSIONS, SERVICE_LIMITS_SOURCE } from "../../data/serviceLimits.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { offFargate } from "../../model/ecs/serviceLaunch.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/platform-version-value",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`platformVersion` is one that Fargate offers.",
  why: "Fargate offers LATEST, 1.4.0 and 1.3.0 for Linux, and LATEST and 1.0.0 for Windows. A service with another version cannot start tasks.",
  sources: [SERVICE_LIMITS_SOURCE.platformVersions],
  messages: {
    unknown:
      'Fargate does not offer platform version "{version}", or no longer. Use LATEST, 1.4.0 or 1.3.0, or 1.0.0 for Windows.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "platformVersion": "1.5.0",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "platformVersion": "1.4.0",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "platformVersion");
    const version = knownText(node);
    // Where it has to go, its value does not matter.
    if (node === undefined || version === undefined || offFargate(view) !== undefined) return;
    if (!PLATFORM_VERSIONS.includes(version))
      report(node, "unknown", { version }, { fixes: [change(node, "platformVersion", "LATEST")] });
  },
});
