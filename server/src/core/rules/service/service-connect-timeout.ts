// Timeouts of Service Connect are seconds from 0 on, where 0 means none.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { connectServices } from "../../model/ecs/serviceConnect.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/service-connect-timeout",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The timeouts of Service Connect are not negative, and the idle one is not shorter than that of a request.",
  why: "0 switches a timeout off, and nothing lies below it. A connection that is closed as idle ends the request on it as well, so a longer timeout for requests is never reached.",
  sources: [SERVICE_CONNECT_SOURCE.timeout],
  messages: {
    negative: "{key} is {value}; it is a number of seconds from 0 on, and 0 switches it off. Correct it.",
    idle: {
      severity: "warning",
      text: "perRequestTimeoutSeconds {request} is never reached: the connection is closed after idleTimeoutSeconds {idle}. Raise the idle timeout, or lower this one.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80 }], "timeout": { "idleTimeoutSeconds": -1 } }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80 }], "timeout": { "idleTimeoutSeconds": 300, "perRequestTimeoutSeconds": 60 } }] }
}`,
  },
  check(doc, report) {
    for (const entry of connectServices(service(doc))) {
      const timeout = filled(entry, "timeout");
      const [idle, request] = ["idleTimeoutSeconds", "perRequestTimeoutSeconds"].map((key) => {
        const node = filled(timeout, key);
        const value = integerOf(node);
        if (node !== undefined && value !== undefined && value < 0) report(node, "negative", { key, value });
        return value;
      });
      const node = filled(timeout, "perRequestTimeoutSeconds");
      if (node === undefined || idle === undefined || request === undefined || idle <= 0 || request <= idle) continue;
      report(node, "idle", { idle, request });
    }
  },
});
