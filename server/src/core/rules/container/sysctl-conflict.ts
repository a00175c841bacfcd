// In network mode awsvpc the containers of a task share their network, and its parameters.
import { isNetworkSysctl } from "../../data/sysctls.js";
import { type SystemControl, systemControls } from "../../model/ecs/systemControls.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, rawText } from "../../model/values.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/sysctl-conflict",
  kinds: ["ecs.taskDefinition"],
  needs: ["systemControls"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "In network mode awsvpc no two containers set the same network parameter to different values.",
  why: "All containers of such a task share one network, so a parameter holds for all of them. The container that starts last decides.",
  sources: [ecsGuide("task_definition_parameters.html")],
  messages: {
    differs:
      'Container {label} sets "{namespace}" to {value}, and {other} sets it to {otherValue}. They share one network, where the last one to start decides: use one value.',
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }]
    },
    {
      "name": "proxy", "image": "envoyproxy/envoy:v1.31.0", "memory": 128,
      "systemControls": [{ "namespace": "net.core.somaxconn", "value": "4096" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }]
    },
    { "name": "proxy", "image": "envoyproxy/envoy:v1.31.0", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.networkMode !== "awsvpc" || task.windows) return;
    const first = new Map<string, SystemControl>();
    for (const control of systemControls(task)) {
      const { namespace, container } = control;
      const node = filled(control.node, "value");
      const value = rawText(node);
      if (!isNetworkSysctl(namespace) || node === undefined || value === undefined || !isKnown(node)) continue;
      const other = first.get(namespace);
      if (other === undefined) {
        first.set(namespace, control);
        continue;
      }
      const otherNode = filled(other.node, "value");
      const otherValue = rawText(otherNode);
      if (other.container === container || otherNode === undefined || otherValue === undefined || otherValue === value)
        continue;
      const data = { label: container.label, namespace, value, other: other.container.label, otherValue };
      report(node, "differs", data, { related: [{ node: otherNode, message: "The other value." }] });
    }
  },
});
