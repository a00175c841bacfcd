// The access log goes where the proxy logs.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { serviceConnect } from "../../model/ecs/serviceConnect.js";
import { filled, lacks } from "../../model/values.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/service-connect-access",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Service Connect configuration with an access log has a `logConfiguration`.",
  why: "The proxy writes its access log to its own output, and the logConfiguration says where that goes. Without one nobody gets to see it.",
  sources: [SERVICE_CONNECT_SOURCE.configuration],
  messages: {
    missing:
      "The access log is on, and no logConfiguration says where the proxy logs to. Add one to serviceConnectConfiguration.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "accessLogConfiguration": { "format": "JSON" } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", 
    "accessLogConfiguration": { "format": "JSON" },
    "logConfiguration": {
      "logDriver": "awslogs",
      "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "proxy" }
    } }
}`,
  },
  check(doc, report) {
    const node = serviceConnect(service(doc));
    const access = filled(node, "accessLogConfiguration");
    if (node !== undefined && access !== undefined && lacks(node, "logConfiguration")) report(access, "missing", {});
  },
});
