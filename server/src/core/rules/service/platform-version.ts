// Platform versions are Fargate's.
import { SERVICE_LIMITS_SOURCE } from "../../data/serviceLimits.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { offFargate } from "../../model/ecs/serviceLaunch.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/platform-version",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`platformVersion` is left out where the tasks do not run on Fargate.",
  why: "The platform version is the version of Fargate. ECS refuses one for tasks that run on instances.",
  sources: [ecsApi("API_CreateService.html"), SERVICE_LIMITS_SOURCE.platformVersions],
  awsError: ["The platform version must be null when specifying an EC2 launch type"],
  messages: {
    given: "platformVersion {version} is a version of Fargate, and the tasks run on {where}. Remove platformVersion.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "platformVersion": "1.4.0"
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2"
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "platformVersion");
    const version = knownText(node);
    const where = offFargate(view);
    if (node === undefined || version === undefined || where === undefined) return;
    report(node, "given", { version, where }, { fixes: [removal(node, "platformVersion")] });
  },
});
