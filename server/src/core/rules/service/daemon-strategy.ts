// A DAEMON service does not choose its instances.
import { service, serviceValue } from "../../model/ecs/service.js";
import { hasEntry } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/daemon-strategy",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`placementStrategy` is left out with the scheduling strategy DAEMON.",
  why: "A DAEMON service runs on every instance that its constraints allow, so there is nothing to choose. ECS refuses a placement strategy for it.",
  sources: [ecsApi("API_CreateService.html")],
  awsError: ["does not support placement strategies"],
  messages: {
    given:
      "A DAEMON service runs on every instance, and ECS refuses a placementStrategy for it. Remove it; placementConstraints say which instances are left out.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON",
  "placementStrategy": [{ "type": "spread", "field": "instanceId" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON"
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "placementStrategy");
    if (node === undefined || !hasEntry(node) || view.scheduling !== "DAEMON" || view.fargate) return;
    report(node, "given", {}, { fixes: [removal(node, "placementStrategy", true)] });
  },
});
