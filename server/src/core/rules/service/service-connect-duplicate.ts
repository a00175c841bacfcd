// Every entry of Service Connect has a port and a name of its own.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { connectServices } from "../../model/ecs/serviceConnect.js";
import { filled, rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/service-connect-duplicate",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "In a Service Connect configuration no `portName` and no `discoveryName` stands twice.",
  why: "Every entry becomes a service of its own in the namespace, where names are unique. Two entries with one name, or for one port, cannot both be there.",
  sources: [SERVICE_CONNECT_SOURCE.service],
  messages: {
    port: 'The portName "{name}" stands in another entry already. Give each port one entry.',
    name: 'The discoveryName "{name}" stands in another entry already, and names are unique in a namespace. Choose another.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80, "dnsName": "api" }] }, { "portName": "web" }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80, "dnsName": "api" }] }, { "portName": "admin" }] }
}`,
  },
  check(doc, report) {
    const ports = new Map<string, Node>();
    const names = new Map<string, Node>();
    for (const entry of connectServices(service(doc))) {
      const port = filled(entry, "portName");
      const name = filled(entry, "discoveryName");
      const firstPort = take(ports, port);
      const firstName = take(names, name);
      if (port !== undefined && firstPort !== undefined) {
        const related = [{ node: firstPort, message: "The first entry." }];
        report(port, "port", { name: rawText(port) ?? "" }, { related });
      } else if (name !== undefined && firstName !== undefined) {
        const related = [{ node: firstName, message: "The first entry." }];
        report(name, "name", { name: rawText(name) ?? "" }, { related });
      }
    }
  },
});

/** The first node with the same text; remembers this one when there is none. */
function take(seen: Map<string, Node>, node: Node | undefined): Node | undefined {
  const text = rawText(node);
  if (node === undefined || text === undefined) return undefined;
  const first = seen.get(text);
  if (first === undefined) seen.set(text, node);
  return first;
}
