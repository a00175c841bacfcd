// Without a task definition a service has nothing to run.
import { service, serviceLacks, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/task-definition-missing",
  kinds: ["ecs.service"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`taskDefinition` is there, unless the deployment controller is EXTERNAL.",
  why: "CreateService needs the task definition with the controllers ECS and CODE_DEPLOY. Deploy tools often pass it, so a file without it is only pointed out, and only when it names its service.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    missing:
      "The service names no taskDefinition. CreateService demands one (family, family:revision or ARN); add it, unless your deploy tool passes it.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "desiredCount": 2,
  "launchType": "EC2"
}`,
    good: `{
  "serviceName": "web",
  "desiredCount": 2,
  "taskDefinition": "web:3",
  "launchType": "EC2"
}`,
  },
  check(doc, report) {
    const view = service(doc);
    if (view.controller !== "ECS" && view.controller !== "CODE_DEPLOY") return;
    // A file without a name leaves what identifies it to a tool.
    if (serviceValue(view, "serviceName") === undefined || !serviceLacks(view, "taskDefinition")) return;
    report(view.root, "missing", {});
  },
});
