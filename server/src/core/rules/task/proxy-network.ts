// The App Mesh proxy needs a network of the task's own.

import { APP_MESH_SOURCE } from "../../data/appMesh.js";
import { requires } from "../../model/ecs/compatibilities.js";
import { proxyOf } from "../../model/ecs/proxy.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "task/proxy-network",
  kinds: ["ecs.taskDefinition"],
  needs: ["proxyConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task with `proxyConfiguration` has network mode awsvpc.",
  why: "The proxy catches the traffic of the task on the task's own network interface, and only awsvpc gives it one. ECS refuses to register the task definition with any other mode.",
  sources: [APP_MESH_SOURCE.properties],
  awsError: ["APPMESH proxy configuration is only supported in networkMode=awsvpc"],
  messages: {
    other:
      "The App Mesh proxy works only with network mode awsvpc, and the mode is {mode}. Set networkMode to awsvpc, or remove proxyConfiguration.",
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "bridge",
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
    const { root, networkMode: mode } = task;
    const proxy = proxyOf(task);
    // On Fargate the mode itself is wrong then: another rule says so.
    if (root === undefined || proxy === undefined || mode === "awsvpc" || mode === "unknown" || task.fargate) return;
    const set: RuleFix = {
      title: "Set networkMode to awsvpc",
      edit: (editor) => editor.put(root, "networkMode", "awsvpc", "requiresCompatibilities"),
    };
    const remove = removal(proxy.node, "proxyConfiguration");
    const given = taskValue(task, "networkMode") === undefined ? `${mode}, the default` : mode;
    // External instances have no awsvpc.
    report(proxy.node, "other", { mode: given }, { fixes: requires(task, "EXTERNAL") ? [remove] : [set, remove] });
  },
});
