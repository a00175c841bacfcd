// The discovery name becomes a service of Cloud Map.
import { DISCOVERY_NAME, SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { connectServices } from "../../model/ecs/serviceConnect.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/service-connect-discovery-name",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A `discoveryName` has 1 to 64 lower-case letters, digits, hyphens and underscores, and no hyphen first.",
  why: "Under this name ECS makes a service in the namespace, and refuses other names.",
  sources: [SERVICE_CONNECT_SOURCE.service],
  messages: {
    form: '"{name}" cannot be a discoveryName: it takes up to 64 lower-case letters, digits, - and _, and no hyphen first. Correct it.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "discoveryName": "Web", "clientAliases": [{ "port": 80 }] }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "discoveryName": "web", "clientAliases": [{ "port": 80 }] }] }
}`,
  },
  check(doc, report) {
    for (const entry of connectServices(service(doc))) {
      const node = filled(entry, "discoveryName");
      const name = knownText(node);
      if (node === undefined || name === undefined || DISCOVERY_NAME.test(name)) continue;
      const better = name.toLowerCase().replace(/[.\s]+/g, "-");
      const fixes = DISCOVERY_NAME.test(better) ? [change(node, "discoveryName", better)] : [];
      report(node, "form", { name }, { fixes });
    }
  },
});
