// With awsvpc a registry gets a port in one of two ways.
import { service, serviceValue } from "../../model/ecs/service.js";
import { awsvpcConfiguration } from "../../model/ecs/serviceLaunch.js";
import { filled, lacks } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal, removals } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/registry-awsvpc",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "With network mode awsvpc an entry of `serviceRegistries` has `port`, or `containerName` and `containerPort`, or none of them.",
  why: "For SRV records the port is given as a number or by a port of a container. ECS refuses both ways at once; records of type A take neither.",
  sources: [ecsApi("API_ServiceRegistry.html"), ecsGuide("service-discovery.html")],
  awsError: ["The values specified for serviceRegistries do not require a value for 'containerPort'"],
  messages: {
    both: "port stands beside {keys}, and a registry takes only one of the two. Keep port, or containerName with containerPort.",
    half: {
      severity: "warning",
      text: "containerPort stands without containerName, so it is not said whose port it is. Add containerName, or use port.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "serviceRegistries": [
    {
      "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef",
      "port": 80,
      "containerName": "app",
      "containerPort": 80
    }
  ],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "serviceRegistries": [{ "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef" }],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const awsvpc = awsvpcConfiguration(view) !== undefined || taskRun(context)?.task.networkMode === "awsvpc";
    if (!awsvpc) return;
    for (const registry of itemsOf(serviceValue(view, "serviceRegistries"))) {
      const port = filled(registry, "port");
      const given = ["containerName", "containerPort"].filter((key) => filled(registry, key) !== undefined);
      const nodes = given.flatMap((key) => filled(registry, key) ?? []);
      const node = nodes[0];
      if (node === undefined || !nodes.every(isKnown)) continue;
      if (port !== undefined && isKnown(port)) {
        const keys = given.join(" and ");
        report(port, "both", { keys }, { fixes: [removals(nodes, keys), removal(port, "port")] });
      } else if (given[0] === "containerPort" && port === undefined && lacks(registry, "containerName")) {
        // A name alone does no harm: records of type A need no port.
        report(node, "half", {});
      }
    }
  },
});
