// App Mesh has ended, and its proxy with it.
import { APP_MESH_SOURCE } from "../../data/appMesh.js";
import { requires } from "../../model/ecs/compatibilities.js";
import { proxyOf } from "../../model/ecs/proxy.js";
import { type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { cdkSource, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/proxy-deprecated",
  kinds: ["ecs.taskDefinition"],
  needs: ["proxyConfiguration"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`proxyConfiguration` is no longer used.",
  why: "It connects a task to App Mesh, which AWS ended on 30 September 2026. ECS Service Connect does the same without a proxy in the task definition. Windows, external and managed instances never had the proxy.",
  sources: [APP_MESH_SOURCE.end, ecsGuide("ecs-anywhere.html"), cdkSource("base/task-definition.ts")],
  messages: {
    ended:
      "proxyConfiguration is for App Mesh, which AWS ended on {ended}. Use Service Connect, which is set up in the service, and remove the proxy.",
    windows: {
      severity: "warning",
      text: "proxyConfiguration is not known for Windows containers, and App Mesh ended on {ended}. Remove it, and use Service Connect.",
    },
    external: {
      severity: "warning",
      text: "proxyConfiguration is not known on external instances, and App Mesh ended on {ended}. Remove it.",
    },
    managed: {
      severity: "warning",
      text: "proxyConfiguration is not known on managed instances, and App Mesh ended on {ended}. Remove it, and use Service Connect.",
    },
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
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128 },
    { "name": "envoy", "image": "envoyproxy/envoy:v1.32.1", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = proxyOf(task)?.node;
    if (node === undefined) return;
    // Whether the network mode fits or not, external instances have no proxy: where it does not, another rule says more.
    if (requires(task, "EXTERNAL") && !task.fargate && task.networkMode !== "awsvpc" && task.networkMode !== "unknown")
      return;
    report(node, reasonOf(task), { ended: APP_MESH_SOURCE.ended }, { fixes: [removal(node, "proxyConfiguration")] });
  },
});

function reasonOf(task: TaskDefinition): "ended" | "windows" | "external" | "managed" {
  if (task.windows) return "windows";
  if (requires(task, "EXTERNAL")) return "external";
  return requires(task, "MANAGED_INSTANCES") ? "managed" : "ended";
}
