// A gateway sends traffic to one named port of a service.
import { GATEWAY_CONNECTORS, GATEWAY_HEALTH_PORTS } from "../../data/serviceLimits.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, integerOf } from "../../model/values.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { unknownPortName } from "../shared/portNames.js";
import { ecsApi } from "../shared/sources.js";
import { taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/gateway",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["gatewayConnectors"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service has one gateway connector, with the name of a port mapping in its task definition.",
  why: "The gateway sends the traffic that comes in to this port of the tasks, and finds it by the name of its port mapping. A service supports no more than one connector.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    several: "The service has {count} gateway connectors; ECS allows one. Remove the others.",
    unknown:
      'No port mapping in {file} has the name "{name}". {known}. Use the name of a port mapping, or name one so.',
    port: "healthCheckPort is {port}, and ports lie between {min} and {max}. Correct it.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "gatewayConnectors": [{ "portName": "http" }, { "portName": "admin" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "gatewayConnectors": [{ "portName": "http" }]
}`,
  },
  check(doc, report, context) {
    const list = serviceValue(service(doc), "gatewayConnectors");
    const entries = itemsOf(list).filter(({ type }) => type === "object");
    if (list === undefined) return;
    if (entries.length > GATEWAY_CONNECTORS) report(list, "several", { count: entries.length });
    const run = taskRun(context);
    for (const entry of entries) {
      const found = run === undefined ? undefined : unknownPortName(run, entry);
      if (found !== undefined) report(found.node, "unknown", found.data, found.extras);
      const node = healthPort(entry);
      const port = integerOf(node);
      const { min, max } = GATEWAY_HEALTH_PORTS;
      if (node !== undefined && port !== undefined && (port < min || port > max))
        report(node, "port", { port, min, max });
    }
  },
});

function healthPort(entry: Node): Node | undefined {
  return filled(filled(entry, "healthCheck"), "healthCheckPort");
}
