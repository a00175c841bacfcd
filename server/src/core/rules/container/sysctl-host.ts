// What a task shares with its instance, it cannot set for itself.
import { isIpcSysctl, isNetworkSysctl } from "../../data/sysctls.js";
import { systemControls } from "../../model/ecs/systemControls.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/sysctl-host",
  kinds: ["ecs.taskDefinition"],
  needs: ["systemControls"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`systemControls` sets no network parameter in network mode host, and no IPC parameter in IPC mode host.",
  why: "With these modes the containers use the network or the IPC namespace of the instance, whose parameters are not the task's to set.",
  sources: [ecsGuide("task_definition_parameters.html")],
  messages: {
    network:
      'With network mode host the task uses the network of the instance, so container {label} cannot set "{namespace}". Remove it, or use another network mode.',
    ipc: 'With ipcMode host the task uses the IPC namespace of the instance, so container {label} cannot set "{namespace}". Remove it, or use another ipcMode.',
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "host",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate the modes themselves are wrong, on Windows the parameters: other rules say so.
    if (task.fargate || task.windows) return;
    const ipcHost = knownText(taskValue(task, "ipcMode")) === "host";
    for (const { node, container, namespaceNode, namespace } of systemControls(task)) {
      const data = { label: container.label, namespace };
      const fixes = [removal(node, namespace)];
      if (task.networkMode === "host" && isNetworkSysctl(namespace)) report(namespaceNode, "network", data, { fixes });
      else if (ipcHost && isIpcSysctl(namespace)) report(namespaceNode, "ipc", data, { fixes });
    }
  },
});
