// The properties of the App Mesh proxy are a closed list of names.
import { nearest } from "../../base/nearest.js";
import { APP_MESH_SOURCE, PROXY_PROPERTIES } from "../../data/appMesh.js";
import { proxyOf } from "../../model/ecs/proxy.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";

const NAMES = PROXY_PROPERTIES.map(({ name }) => name);

export const rule = defineRule({
  id: "task/proxy-unknown",
  kinds: ["ecs.taskDefinition"],
  needs: ["proxyConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The properties of a proxy configuration are those that the proxy knows.",
  why: "A property under another name has no effect. Where it is a slip for one that ECS demands, the task definition is refused.",
  sources: [APP_MESH_SOURCE.properties],
  messages: {
    demanded: {
      severity: "error",
      text: 'The proxy has no property "{name}", and lacks {near}, which ECS demands. Change the name to {near}.',
    },
    near: 'The proxy has no property "{name}", so it has no effect. Change it to {near}, or remove it.',
    unknown: 'The proxy has no property "{name}", so it has no effect. Remove it, or use one of {known}.',
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "proxyConfiguration": {
    "type": "APPMESH",
    "containerName": "envoy",
    "properties": [
      { "name": "IgnoredUID", "value": "1337" }, { "name": "AppPorts", "value": "8080" },
      { "name": "ProxyIngressPort", "value": "15000" }, { "name": "ProxyEgressPort", "value": "15001" },
      { "name": "EgressIgnoredIps", "value": "169.254.170.2,169.254.169.254" }
    ]
  },
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128 },
    { "name": "envoy", "image": "envoyproxy/envoy:v1.32.1", "memory": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "awsvpc",
  "proxyConfiguration": {
    "type": "APPMESH",
    "containerName": "envoy",
    "properties": [
      { "name": "IgnoredUID", "value": "1337" }, { "name": "AppPorts", "value": "8080" },
      { "name": "ProxyIngressPort", "value": "15000" }, { "name": "ProxyEgressPort", "value": "15001" },
      { "name": "EgressIgnoredIPs", "value": "169.254.170.2,169.254.169.254" }
    ]
  },
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128 },
    { "name": "envoy", "image": "envoyproxy/envoy:v1.32.1", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const properties = proxyOf(taskDefinition(doc))?.properties ?? [];
    const given = new Set(properties.map(({ name }) => name));
    for (const { node, name } of properties) {
      if (!isKnown(node) || NAMES.includes(name)) continue;
      const free = PROXY_PROPERTIES.filter((property) => !given.has(property.name));
      const near = nearest(
        name,
        free.map((property) => property.name),
      );
      if (near === undefined) {
        report(node, "unknown", { name, known: NAMES.join(", ") });
        continue;
      }
      const fix: RuleFix = { title: `Change to ${near}`, edit: (editor) => editor.set(node, near) };
      const demanded = free.some((property) => property.name === near && property.demanded);
      report(node, demanded ? "demanded" : "near", { name, near }, { fixes: [fix] });
    }
  },
});
