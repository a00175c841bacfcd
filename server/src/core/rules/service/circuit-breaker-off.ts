// Without the circuit breaker a failing deployment never ends.
import { service, serviceLacks } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { lacks } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

const KEY = "deploymentCircuitBreaker";

export const rule = defineRule({
  id: "service/circuit-breaker-off",
  kinds: ["ecs.service"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A rolling service has a deployment circuit breaker.",
  why: "When new tasks keep failing, ECS starts others for ever. The circuit breaker ends such a deployment, and can bring back the last one that worked.",
  sources: [ecsGuide("deployment-circuit-breaker.html")],
  messages: {
    off: "There is no deploymentCircuitBreaker, so a deployment whose tasks keep failing goes on for ever. Turn it on, with rollback to the last deployment that worked.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2"
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true } }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { node, rolling } = serviceDeployment(view);
    if (!rolling) return;
    const off = node === undefined ? serviceLacks(view, "deploymentConfiguration") : lacks(node, KEY);
    if (off) report(node ?? view.root, "off", {}, { fixes: [turnOn(view.root, node)] });
  },
});

function turnOn(root: Node, deployment: Node | undefined): RuleFix {
  const breaker = { enable: true, rollback: true };
  return {
    title: "Turn on the circuit breaker with rollback",
    edit: (editor) => {
      if (deployment === undefined) editor.put(root, "deploymentConfiguration", { [KEY]: breaker });
      else editor.put(deployment, KEY, breaker);
    },
  };
}
