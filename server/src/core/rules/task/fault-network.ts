// Faults can be injected only into networks that the agent controls.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { booleanOf } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/fault-network",
  kinds: ["ecs.taskDefinition"],
  needs: ["enableFaultInjection"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A task with `enableFaultInjection` has network mode awsvpc or host.",
  why: "Fault injection disturbs the network of a task, and works only with these two modes.",
  sources: [ecsGuide("fault-injection.html")],
  messages: {
    mode: "Fault injection works only with network mode awsvpc or host, and the mode is {mode}. Use one of them, or remove enableFaultInjection.",
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "bridge",
  "enableFaultInjection": true,
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "networkMode": "awsvpc",
  "enableFaultInjection": true,
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const { root, networkMode: mode } = task;
    const node = taskValue(task, "enableFaultInjection");
    if (root === undefined || node === undefined || booleanOf(node) !== true) return;
    if (mode === "awsvpc" || mode === "host" || mode === "unknown") return;
    // On Fargate the mode itself is wrong, and Windows has no fault injection: other rules say so.
    if (task.fargate || task.windows) return;
    const set: RuleFix = {
      title: "Set networkMode to awsvpc",
      edit: (editor) => editor.put(root, "networkMode", "awsvpc", "requiresCompatibilities"),
    };
    const given = taskValue(task, "networkMode") === undefined ? `${mode}, the default` : mode;
    report(node, "mode", { mode: given }, { fixes: [removal(node, "enableFaultInjection"), set] });
  },
});
