// How many failures the circuit breaker waits for.
import { service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/circuit-breaker-threshold",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The threshold of the circuit breaker is above 0.",
  why: "The value is a number of failed tasks, or a percentage of the desired count. With 0 or less there is nothing to wait for.",
  sources: [ecsApi("API_ThresholdConfiguration.html"), ecsGuide("deployment-circuit-breaker.html")],
  messages: {
    low: "The threshold {value} is not above 0, so there is no number of failed tasks to wait for. The default is 50 with BOUNDED_PERCENT.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "thresholdConfiguration": { "type": "COUNT", "value": 0 } } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "thresholdConfiguration": { "type": "COUNT", "value": 5 } } }
}`,
  },
  check(doc, report) {
    const breaker = filled(serviceDeployment(service(doc)).node, "deploymentCircuitBreaker");
    const node = filled(filled(breaker, "thresholdConfiguration"), "value");
    const value = integerOf(node);
    if (node !== undefined && value !== undefined && value <= 0) report(node, "low", { value });
  },
});
