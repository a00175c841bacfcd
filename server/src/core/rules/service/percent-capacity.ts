// With one task an instance, a deployment needs a free instance.
import { takenPorts, usesHostPorts } from "../../model/ecs/ports.js";
import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { serviceDeployment } from "../../model/ecs/serviceDeployment.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { chooseFreePortIn } from "../shared/hostPorts.js";
import { servicePlace } from "../shared/servicePlace.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { minimumWithSpare } from "../shared/spare.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/percent-capacity",
  kinds: ["ecs.service"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary:
    "A service with `distinctInstance`, fixed host ports or GPUs lets a deployment stop a task before it starts another, or has a free instance.",
  why: "No second task of the service fits on an instance: it has the instance to itself, or its port, or its GPUs. With `minimumHealthyPercent` 100 no task stops before its replacement runs, and that one needs an instance without a task of the service.",
  sources: [ecsGuide("task-placement-constraints.html"), ecsApi("API_DeploymentConfiguration.html")],
  messages: {
    spare:
      "distinctInstance with minimumHealthyPercent {minimum}: every deployment needs a free instance beyond the {count} in use, or it waits. Keep one free, or lower minimumHealthyPercent.",
    port: "Host port {port} is fixed in {file}, so an instance holds one task. With minimumHealthyPercent {minimum} every deployment needs a free instance beyond the {count} in use, or it waits. Let ECS choose the host port, keep an instance free, or lower minimumHealthyPercent.",
    gpu: "The tasks take GPUs in {file}, and with minimumHealthyPercent {minimum} every deployment needs an instance with free ones, or it waits. Keep one free, or lower minimumHealthyPercent.",
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
  check(doc, report, context) {
    const view = service(doc);
    const minimum = minimumWithSpare(view);
    if (minimum === undefined) return;
    const count = view.desiredCount ?? "instances";
    const distinct = itemsOf(serviceValue(view, "placementConstraints")).find(
      (item) => knownText(filled(item, "type")) === "distinctInstance",
    );
    if (distinct !== undefined) {
      report(distinct, "spare", { count, minimum });
      return;
    }
    const run = taskRun(context);
    if (run === undefined) return;
    const place = serviceDeployment(view).minimumNode ?? servicePlace(view);
    const taken = usesHostPorts(run.task) ? takenPorts(run.task)[0] : undefined;
    const gpu = resourceRequirements(run.task).find(({ type }) => type === "GPU");
    if (taken !== undefined) {
      const fixes = chooseFreePortIn(run, view, taken);
      const related = relatedIn(run, taken.node, "The port that is taken on the instance.");
      report(place, "port", { port: taken.number, file: run.name, count, minimum }, { fixes, related });
    } else if (gpu !== undefined) {
      report(place, "gpu", { file: run.name, minimum }, { related: relatedIn(run, gpu.node, "The GPUs.") });
    }
  },
});
