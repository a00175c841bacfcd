// The circuit breaker is part of the deployments that ECS itself makes.
import { service } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { booleanOf, filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/circuit-breaker-controller",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The deployment circuit breaker is on only with the deployment controller ECS.",
  why: "With CODE_DEPLOY and EXTERNAL, deployments are watched elsewhere. ECS refuses the circuit breaker there.",
  sources: [ecsApi("API_DeploymentCircuitBreaker.html"), ecsGuide("deployment-circuit-breaker.html")],
  messages: {
    controller:
      "The deployment circuit breaker does not work with the deployment controller {controller}. Remove it, or use the controller ECS.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentController": { "type": "CODE_DEPLOY" },
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerName": "app",
      "containerPort": 80
    }
  ],
  "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true } }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { controller } = view;
    const node = filled(serviceDeployment(view).node, "deploymentCircuitBreaker");
    if (node === undefined || booleanOf(filled(node, "enable")) !== true) return;
    if (controller === "CODE_DEPLOY" || controller === "EXTERNAL") report(node, "controller", { controller });
  },
});
