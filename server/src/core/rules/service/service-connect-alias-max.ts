// A port has one alias.
import { MOST_CLIENT_ALIASES, SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { connectServices } from "../../model/ecs/serviceConnect.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/service-connect-alias-max",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "An entry of Service Connect has at most one client alias.",
  why: "Under the alias other tasks reach the port. ECS takes one for each entry and refuses more.",
  sources: [SERVICE_CONNECT_SOURCE.service],
  awsError: ["clientAliases exceeds the max limit of 1"],
  messages: {
    many: "There are {count} clientAliases, and ECS takes {most} for each entry. Keep one.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80 }, { "port": 8080 }] }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80 }] }] }
}`,
  },
  check(doc, report) {
    for (const entry of connectServices(service(doc))) {
      const list = filled(entry, "clientAliases");
      const count = itemsOf(list).filter(({ type }) => type === "object").length;
      if (list !== undefined && count > MOST_CLIENT_ALIASES) report(list, "many", { count, most: MOST_CLIENT_ALIASES });
    }
  },
});
