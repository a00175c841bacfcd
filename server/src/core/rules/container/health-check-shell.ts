// The shell takes one text and runs it.
import { healthChecks } from "../../model/ecs/healthChecks.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/health-check-shell",
  kinds: ["ecs.taskDefinition"],
  needs: ["healthCheck"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Behind CMD-SHELL stands one text.",
  why: "The shell runs the first text behind CMD-SHELL; the others only become its arguments. A command that is split into words does something else than it seems to.",
  sources: [ecsApi("API_HealthCheck.html")],
  messages: {
    words:
      'The health check of container {label} hands {count} texts to the shell, which runs the first one alone: "{first}". Join them to one.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "curl", "-f", "http://localhost/"] }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "curl -f http://localhost/"] }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { container, items } of healthChecks(taskDefinition(doc))) {
      const [word, first, ...others] = items;
      if (rawText(word) !== "CMD-SHELL" || first === undefined || others.length === 0) continue;
      // An entry that a template fills in may stand for none.
      if (!items.every(({ type }) => type === "string")) continue;
      const data = { label: container.label, count: items.length - 1, first: String(first.value) };
      report(first, "words", data, { fixes: [join(first, others)] });
    }
  },
});

function join(first: Node, others: readonly Node[]): RuleFix {
  const text = [first, ...others].map(({ value }) => String(value)).join(" ");
  return {
    title: "Join them to one text",
    edit: (editor) => {
      editor.set(first, text);
      for (const other of others) editor.remove(other);
    },
  };
}
