// A container has only some parameters of the kernel for itself.
import { nearest } from "../../base/nearest.js";
import { IPC_SYSCTLS, isIpcSysctl, isNetworkSysctl } from "../../data/sysctls.js";
import { systemControls } from "../../model/ecs/systemControls.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/sysctl-namespace",
  kinds: ["ecs.taskDefinition"],
  needs: ["systemControls"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "`systemControls` sets parameters that a container has for itself: those of the network and of the IPC namespace.",
  why: "The kernel keeps these parameters by namespace, so that each task can have its own. All others belong to the whole instance, and no container may set them.",
  sources: [ecsApi("API_SystemControl.html")],
  messages: {
    near: '"{namespace}" is no kernel parameter that a container can set. The nearest is "{near}": use it, or another one of net.*, fs.mqueue.* or kernel.*.',
    host: '"{namespace}" is no kernel parameter that a container can set: those of net.*, fs.mqueue.* and some of kernel.* are. Remove it, and set it on the instance where that is possible.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "systemControls": [{ "namespace": "vm.max_map_count", "value": "262144" }]
    }
  ]
}`,
    good: `{
  "family": "web",
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
    // Windows has none of these parameters: another rule says so.
    if (task.windows) return;
    for (const { namespaceNode: node, namespace } of systemControls(task)) {
      if (isIpcSysctl(namespace) || isNetworkSysctl(namespace)) continue;
      const near = nearest(namespace, IPC_SYSCTLS);
      if (near === undefined) {
        report(node, "host", { namespace });
        continue;
      }
      const fixes: RuleFix[] = [{ title: `Change to "${near}"`, edit: (editor) => editor.set(node, near) }];
      report(node, "near", { namespace, near }, { fixes });
    }
  },
});
