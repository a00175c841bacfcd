// Service Connect finds a port by the name of its mapping.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { connectServices } from "../../model/ecs/serviceConnect.js";
import { filled, rawText } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { unknownPortName } from "../shared/portNames.js";
import { taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/service-connect-port",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["portName"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `portName` of a Service Connect service is the name of a port mapping in the task definition.",
  why: "By this name Service Connect knows which port of which container gets the requests. ECS refuses a service that gives a name which no port mapping has.",
  sources: [SERVICE_CONNECT_SOURCE.service, SERVICE_CONNECT_SOURCE.guide],
  awsError: ["does not refer to any named PortMapping in the container definitions"],
  messages: {
    unknown:
      'No port mapping in {file} has the name "{name}". {known}. Use the name of a port mapping, or name one so.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "serviceConnectConfiguration": {
    "enabled": true,
    "namespace": "shop",
    "services": [{ "portName": "htpp", "clientAliases": [{ "port": 80 }] }]
  }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "serviceConnectConfiguration": {
    "enabled": true,
    "namespace": "shop",
    "services": [{ "portName": "http", "clientAliases": [{ "port": 80 }] }]
  }
}`,
    task: `{
  "family": "web",
  "memory": "512",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "name": "http", "containerPort": 80 }] }
  ]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    if (run === undefined) return;
    const entries = connectServices(service(doc));
    const taken = new Set(entries.flatMap((entry) => rawText(filled(entry, "portName")) ?? []));
    for (const entry of entries) {
      const found = unknownPortName(run, entry, taken);
      if (found !== undefined) report(found.node, "unknown", found.data, found.extras);
    }
  },
});
