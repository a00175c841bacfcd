// The App Mesh proxy has to be told which traffic is whose.
import { APP_MESH_SOURCE, PROXY_PROPERTIES } from "../../data/appMesh.js";
import { portMappings } from "../../model/ecs/portMappings.js";
import { type ProxyView, proxyOf } from "../../model/ecs/proxy.js";
import { type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf, rawText } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isGiven } from "../shared/proxyProperties.js";

export const rule = defineRule({
  id: "task/proxy-properties",
  kinds: ["ecs.taskDefinition"],
  needs: ["proxyConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "The proxy configuration has the properties ProxyIngressPort, ProxyEgressPort, AppPorts and EgressIgnoredIPs.",
  why: "They say where the proxy listens, where the application listens, and which addresses (those of credentials and metadata) go past the proxy. ECS refuses to register the task definition without one of them.",
  sources: [APP_MESH_SOURCE.properties],
  awsError: ["Ingress port not found"],
  messages: {
    missing:
      "The proxy configuration lacks {names}, and ECS demands them all: ProxyIngressPort, ProxyEgressPort, AppPorts and EgressIgnoredIPs. Add what is missing.",
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
      { "name": "ProxyIngressPort", "value": "15000" }, { "name": "ProxyEgressPort", "value": "15001" }
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
    const task = taskDefinition(doc);
    const proxy = proxyOf(task);
    if (proxy === undefined || !proxy.complete) return;
    const { node, list } = proxy;
    const missing = PROXY_PROPERTIES.filter(({ name, demanded }) => demanded && !isGiven(proxy, name));
    if (missing.length === 0) return;
    const added = missing.map(({ name, usual }) => ({ name, value: usual ?? appPorts(task, proxy) }));
    if (proxy.properties.length === 0) added.push({ name: "IgnoredUID", value: "1337" });
    const fix: RuleFix = {
      title: `Add ${missing.length === 1 ? missing[0]?.name : "what is missing"}`,
      edit: (editor) => {
        if (list === undefined) editor.put(node, "properties", added, "containerName");
        else for (const property of added) editor.append(list, property);
      },
    };
    report(list ?? node, "missing", { names: missing.map(({ name }) => name).join(", ") }, { fixes: [fix] });
  },
});

/** The ports of all containers but the proxy; a placeholder when there is none. */
function appPorts(task: TaskDefinition, proxy: ProxyView): string {
  const self = rawText(filled(proxy.node, "containerName"));
  const ports = portMappings(task).flatMap(({ node, container }) =>
    container.name === self ? [] : (integerOf(filled(node, "containerPort")) ?? []),
  );
  return ports.length === 0 ? "<APP_PORTS>" : [...new Set(ports)].join(",");
}
