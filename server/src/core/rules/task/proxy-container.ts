// The App Mesh proxy is one of the task's own containers.
import { nearest } from "../../base/nearest.js";
import { APP_MESH_SOURCE } from "../../data/appMesh.js";
import { proxyOf } from "../../model/ecs/proxy.js";
import { containerNamed, knowsContainers, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "task/proxy-container",
  kinds: ["ecs.taskDefinition"],
  needs: ["proxyConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`containerName` of the proxy configuration names a container of the task.",
  why: "The proxy is a container that runs beside the others. ECS refuses to register a task definition whose proxy configuration names a container that is not there.",
  sources: [APP_MESH_SOURCE.properties],
  awsError: ["Proxy container", "does not exist"],
  messages: {
    near: 'The task has no container "{name}" to be the proxy. The nearest is "{near}": change the name.',
    unknown: 'The task has no container "{name}" to be the proxy. Name one of its containers, or add this one.',
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "proxyConfiguration": {
    "type": "APPMESH",
    "containerName": "envoi",
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
    const node = filled(proxyOf(task)?.node, "containerName");
    const name = knownText(node);
    if (node === undefined || name === undefined || !knowsContainers(task)) return;
    if (containerNamed(task, name) !== undefined) return;
    const names = task.containers.flatMap((container) => container.name ?? []);
    const near = nearest(name, names);
    const others = names.filter((one) => one !== near);
    const fixes: RuleFix[] = [...(near === undefined ? [] : [near]), ...others].map((one) => ({
      title: `Change to "${one}"`,
      edit: (editor) => editor.set(node, one),
    }));
    if (near === undefined) report(node, "unknown", { name }, { fixes });
    else report(node, "near", { name, near }, { fixes });
  },
});
