// A DAEMON service is on every instance, so there is nothing to rebalance.
import { service, serviceValue } from "../../model/ecs/service.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/daemon-zone-rebalancing",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`availabilityZoneRebalancing` is not `ENABLED` with the scheduling strategy DAEMON.",
  why: "Rebalancing moves tasks between Availability Zones; a DAEMON service has its task on every instance. ECS refuses the two together.",
  sources: [ecsApi("API_CreateService.html"), ecsGuide("service-rebalancing.html")],
  awsError: ["Availability Zone Rebalancing does not support DAEMON services"],
  messages: {
    enabled:
      "availabilityZoneRebalancing ENABLED does not work for a DAEMON service, which has a task on every instance. Remove it.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON",
  "availabilityZoneRebalancing": "ENABLED"
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON"
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "availabilityZoneRebalancing");
    if (node === undefined || knownText(node) !== "ENABLED" || view.scheduling !== "DAEMON" || view.fargate) return;
    report(node, "enabled", {}, { fixes: [removal(node, "availabilityZoneRebalancing")] });
  },
});
