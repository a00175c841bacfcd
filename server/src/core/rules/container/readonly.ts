// A file system that nobody can write to keeps what the image brought.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf, filled, lacks } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, securityHub } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/readonly",
  kinds: ["ecs.taskDefinition"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A Linux container has `readonlyRootFilesystem` true.",
  why: "Whoever breaks into a container cannot leave programs in a root file system that is read-only, and what a container has to write goes to volumes, where it is known. Security Hub reports the others (ECS.5). For Windows containers the setting is not supported.",
  sources: [ecsApi("API_ContainerDefinition.html"), securityHub("ecs-5")],
  messages: {
    writable:
      "Container {label} can write to its root file system. Set readonlyRootFilesystem to true, and mount volumes where it has to write.",
    windows: {
      severity: "warning",
      text: "Container {label} has readonlyRootFilesystem, which Windows containers do not support. Remove it.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "readonlyRootFilesystem": true }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const { node, label } of task.containers) {
      const value = filled(node, "readonlyRootFilesystem");
      const said = booleanOf(value);
      if (task.windows) {
        if (value === undefined || said !== true) continue;
        report(value, "windows", { label }, { fixes: [removal(value, "readonlyRootFilesystem")] });
      } else if (said === false || lacks(node, "readonlyRootFilesystem")) {
        const fix: RuleFix = {
          title: "Set readonlyRootFilesystem to true",
          edit: (editor) => editor.put(node, "readonlyRootFilesystem", true),
        };
        report(value ?? node, "writable", { label }, { fixes: [fix] });
      }
    }
  },
});
