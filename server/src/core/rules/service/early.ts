// With early success criteria a rolling deployment is done before every task is healthy.
import { DEPLOYMENTS_SOURCE, EARLY_SUCCESS_KEYS } from "../../data/deployments.js";
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service } from "../../model/ecs/service.js";
import { booleanOf, filled, integerOf, lacks } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/early",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "Early success criteria stand in a rolling deployment and, when on, say how many percent have to be healthy (0 to 100, not under `minimumHealthyPercent`) and when the old tasks go.",
  why: "The reference knows early success in rolling deployments only, and asks for both settings once it is on. Fewer healthy tasks than minimumHealthyPercent would be called a success although the service may not go on like that.",
  sources: [DEPLOYMENTS_SOURCE.early],
  messages: {
    strategy:
      "Early success criteria belong to rolling deployments, and the strategy here is {strategy}. Remove them, or use ROLLING.",
    missing: "Early success is on and lacks {keys}. Add what is missing, or set enable to false.",
    range: "healthyPercent is {value}; percentages here are whole numbers from 0 to 100. Choose one of these.",
    below:
      "healthyPercent {value} is under minimumHealthyPercent {least}, which always has to be healthy. Raise it to {least} at least.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "earlySuccessCriteria": { "enable": true, "healthyPercent": 80 } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": {
    "minimumHealthyPercent": 50,
    "earlySuccessCriteria": { "enable": true, "healthyPercent": 80, "sourceServiceRevisionCleanup": "DEFERRED" }
  }
}`,
  },
  check(doc, report) {
    const { node: parent, strategy, shifts } = deployment(service(doc));
    const node = filled(parent, "earlySuccessCriteria");
    if (node === undefined || booleanOf(filled(node, "enable")) !== true) return;
    if (shifts) {
      report(node, "strategy", { strategy });
      return;
    }
    const missing = EARLY_SUCCESS_KEYS.filter((key) => lacks(node, key));
    if (missing.length > 0) report(node, "missing", { keys: listed(missing) });
    const percent = filled(node, "healthyPercent");
    const value = integerOf(percent);
    const least = integerOf(filled(parent, "minimumHealthyPercent"));
    if (percent === undefined || value === undefined) return;
    if (value < 0 || value > 100) report(percent, "range", { value });
    else if (least !== undefined && least <= 100 && value < least) report(percent, "below", { value, least });
  },
});
