// The App Mesh proxy has to be told whose traffic is its own.
import { APP_MESH_SOURCE } from "../../data/appMesh.js";
import { proxyOf } from "../../model/ecs/proxy.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isGiven } from "../shared/proxyProperties.js";

export const rule = defineRule({
  id: "task/proxy-ids",
  kinds: ["ecs.taskDefinition"],
  needs: ["proxyConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The proxy configuration has the property IgnoredUID or IgnoredGID.",
  why: "The traffic of this user or group goes past the proxy. Without either the proxy catches what it sends itself, and the documentation demands one of them.",
  sources: [APP_MESH_SOURCE.properties],
  messages: {
    missing:
      "The proxy configuration has neither IgnoredUID nor IgnoredGID, so the proxy would catch its own traffic. Add IgnoredUID with the user that the proxy runs as (1337 for Envoy).",
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "proxyConfiguration": {
    "type": "APPMESH",
    "containerName": "envoy",
    "properties": [
      { "name": "AppPorts", "value": "8080" },
      { "name": "ProxyIngressPort", "value": "15000" }, { "name": "ProxyEgressPort", "value": "15001" },
      { "name": "EgressIgnoredIPs", "value": "169.254.170.2,169.254.169.254" }
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
    const proxy = proxyOf(taskDefinition(doc));
    // Where there are no properties at all, another rule says so.
    if (proxy === undefined || !proxy.complete || proxy.properties.length === 0) return;
    const { node, list } = proxy;
    if (["IgnoredUID", "IgnoredGID"].some((name) => isGiven(proxy, name))) return;
    const added = { name: "IgnoredUID", value: "1337" };
    const fix: RuleFix = {
      title: "Add IgnoredUID 1337",
      edit: (editor) =>
        list === undefined ? editor.put(node, "properties", [added], "containerName") : editor.append(list, added),
    };
    report(list ?? node, "missing", {}, { fixes: [fix] });
  },
});
