// Nobody can be reached at port 0.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { clientAliases, connectServices } from "../../model/ecs/serviceConnect.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/service-connect-alias-port",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The ports of Service Connect are 1 to 65535.",
  why: "The proxy listens at the port that is given. The API takes a 0, but no client can connect to it.",
  sources: [SERVICE_CONNECT_SOURCE.alias],
  messages: {
    zero: "{key} is 0, where no client can connect. Give a port from 1 to 65535.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 0 }] }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80 }] }] }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const places = [
      ...connectServices(view).map((entry) => ({ object: entry, key: "ingressPortOverride" })),
      ...clientAliases(view).map((alias) => ({ object: alias, key: "port" })),
    ];
    for (const { object, key } of places) {
      const node = filled(object, key);
      // What lies outside of 0 to 65535 is the schema's matter.
      if (node !== undefined && integerOf(node) === 0) report(node, "zero", { key });
    }
  },
});
