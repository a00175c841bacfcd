// With one task an instance, a deployment needs a free instance.
import { rollingPlan } from "../../model/ecs/deployment.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/percent-capacity",
  kinds: ["ecs.service"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary:
    "A service with `distinctInstance` lets a deployment stop a task before it starts another, or has a free instance.",
  why: "Each task has an instance to itself. With `minimumHealthyPercent` 100 no task stops before its replacement runs, and that one needs an instance without a task of the service.",
  sources: [ecsGuide("task-placement-constraints.html"), ecsApi("API_DeploymentConfiguration.html")],
  messages: {
    spare:
      "distinctInstance with minimumHealthyPercent {minimum}: every deployment needs a free instance beyond the {count} in use, or it waits. Keep one free, or lower minimumHealthyPercent.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "placementConstraints": [{ "type": "distinctInstance" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "placementConstraints": [{ "type": "distinctInstance" }],
  "deploymentConfiguration": { "minimumHealthyPercent": 50 }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { desiredCount } = view;
    const { minimum, maximum, rolling } = serviceDeployment(view);
    if (!rolling || minimum === undefined || maximum === undefined || minimum > 100) return;
    if (view.scheduling !== "REPLICA" || view.fargate) return;
    // Rounding can bring a lower minimum to the whole count as well. Where the count is not known, only 100 surely does.
    const desired = desiredCount ?? (minimum === 100 ? UNKNOWN_COUNT : 0);
    if (rollingPlan({ desired, minimum, maximum }).spare.least === 0) return;
    const node = itemsOf(serviceValue(view, "placementConstraints")).find(
      (item) => knownText(filled(item, "type")) === "distinctInstance",
    );
    if (node !== undefined) report(node, "spare", { count: desiredCount ?? "instances", minimum });
  },
});

/** So many that no maximum above 100 is rounded away. */
const UNKNOWN_COUNT = 100;
