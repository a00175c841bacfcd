// Service Connect needs a namespace: the one of the service or that of its cluster.
import { SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { serviceConnect } from "../../model/ecs/serviceConnect.js";
import { booleanOf, filled, placeOfMissing } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "service/service-connect-namespace",
  kinds: ["ecs.service"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A service that uses Service Connect names its namespace.",
  why: "Without a namespace in the service ECS takes the default of the cluster, which cannot be seen from here. Where the cluster has none, the service is refused.",
  sources: [SERVICE_CONNECT_SOURCE.configuration],
  awsError: ["Namespace is missing"],
  messages: {
    missing:
      "Service Connect is on without a namespace, so the cluster has to have a default one. Name the namespace if it may not.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web" }
}`,
  },
  check(doc, report) {
    const node = serviceConnect(service(doc));
    if (node === undefined || booleanOf(filled(node, "enabled")) !== true) return;
    const place = placeOfMissing(node, "namespace");
    if (place === undefined) return;
    const edit: RuleFix["edit"] = (editor) => editor.put(node, "namespace", "<NAMESPACE>", "enabled");
    report(place, "missing", {}, { fixes: [{ title: "Add a namespace to fill in", safe: false, edit }] });
  },
});
