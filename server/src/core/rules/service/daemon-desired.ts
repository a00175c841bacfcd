// A DAEMON service has no count of its own.
import { service, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/daemon-desired",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`desiredCount` is left out with the scheduling strategy DAEMON.",
  why: "A DAEMON service runs one task on every instance. ECS refuses any desired count for it, also 0.",
  sources: [ecsApi("API_CreateService.html")],
  awsError: ["The daemon scheduling strategy does not support a desired count for services"],
  messages: {
    given:
      "desiredCount {count} stands in a DAEMON service, which runs one task on every instance. ECS refuses any count here; remove it.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON",
  "desiredCount": 2
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON"
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "desiredCount");
    const count = view.desiredCount;
    // ECS prints the count of a daemon as well.
    if (view.printed) return;
    // On Fargate the strategy is what has to change.
    if (node === undefined || count === undefined || view.scheduling !== "DAEMON" || view.fargate) return;
    report(node, "given", { count }, { fixes: [removal(node, "desiredCount", true)] });
  },
});
