// A file system that nobody can write to keeps what the image brought.
import { containerValues } from "../../model/ecs/containerValues.js";
import { type Container, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf, filled, lacks } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, securityHub } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/readonly",
  kinds: ["ecs.taskDefinition"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A Linux container has `readonlyRootFilesystem` true.",
  why: "Whoever breaks into a container cannot leave programs in a root file system that is read-only, and what a container has to write goes to volumes, where it is known. Security Hub reports the others (ECS.5). It is told once a task definition. For Windows containers the setting is not supported.",
  sources: [ecsApi("API_ContainerDefinition.html"), securityHub("ecs-5")],
  controls: ["Security Hub ECS.5", "CKV_AWS_336", "AWS Control Tower CT.ECS.PR.6"],
  messages: {
    writable:
      "{labels} can write to the root file system. Set readonlyRootFilesystem to true, and mount volumes where something has to be written.",
    windows: {
      severity: "warning",
      text: "Container {label} has readonlyRootFilesystem, which Windows containers do not support. Remove it.",
    },
  },
  once: ["writable"],
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
    if (!task.windows) {
      const found = task.containers.filter(isWritable);
      const [first] = found;
      if (first === undefined) return;
      const labels = `Container${found.length === 1 ? "" : "s"} ${found.map(({ label }) => label).join(", ")}`;
      const place = filled(first.node, KEY) ?? filled(first.node, "name") ?? first.node;
      report(place, "writable", { labels }, { fixes: [protect(found)] });
      return;
    }
    for (const {
      container: { label },
      value,
    } of containerValues(task, KEY)) {
      if (booleanOf(value) !== true) continue;
      report(value, "windows", { label }, { fixes: [removal(value, KEY)] });
    }
  },
});

const KEY = "readonlyRootFilesystem";

function isWritable({ node }: Container): boolean {
  const value = filled(node, KEY);
  return value === undefined ? lacks(node, KEY) : booleanOf(value) === false;
}

function protect(containers: readonly Container[]): RuleFix {
  return {
    title: `Set ${KEY} to true`,
    edit: (editor) => {
      for (const { node } of containers) editor.put(node, KEY, true);
    },
  };
}
