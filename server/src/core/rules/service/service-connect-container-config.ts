// Every setting of the proxy stands once.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { serviceConnect } from "../../model/ecs/serviceConnect.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/service-connect-container-config",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "In `containerConfigurations` every setting stands once.",
  why: "Each entry holds one setting of the Service Connect proxy. Given twice, it cannot be told which one holds.",
  sources: [SERVICE_CONNECT_SOURCE.configuration],
  messages: {
    twice: "{key} stands in another entry already, and it cannot be told which one holds. Keep one of them.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "containerConfigurations": [{ "logLevel": "info" }, { "logLevel": "debug" }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "containerConfigurations": [{ "logLevel": "info" }] }
}`,
  },
  check(doc, report) {
    const seen = new Set<string>();
    for (const item of itemsOf(filled(serviceConnect(service(doc)), "containerConfigurations"))) {
      for (const property of item.properties) {
        const key = String(property.key.value);
        if (seen.has(key)) report(item, "twice", { key }, { fixes: [removal(item, "this entry")] });
        seen.add(key);
      }
    }
  },
});
