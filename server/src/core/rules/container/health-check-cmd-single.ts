// Without a shell, a command is a list of words.
import { commandText, healthChecks } from "../../model/ecs/healthChecks.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { rawText } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/health-check-cmd-single",
  kinds: ["ecs.taskDefinition"],
  needs: ["healthCheck"],
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Behind CMD stands every word of the command by itself.",
  why: "CMD runs a program without a shell: the first item is its name, the others are its arguments. A whole command line in one item is taken for the name of a program, which is not found, so the container never becomes healthy.",
  sources: [ecsApi("API_HealthCheck.html")],
  messages: {
    line: 'The health check of container {label} runs a program named "{text}": behind CMD no shell splits the line. Use CMD-SHELL, or make every word an item.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD", "curl -f http://localhost/ || exit 1"] }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { container, command, items } of healthChecks(taskDefinition(doc))) {
      const [word, item] = items;
      if (word === undefined || item === undefined || items.length > 2 || rawText(word) !== "CMD") continue;
      const text = commandText(item);
      if (text === undefined || command?.partial || !/\S\s+\S|[|&;]/.test(text)) continue;
      // A blank alone may belong to the path of a program.
      const safe = /[|&;]/.test(text);
      const fix: RuleFix = { title: "Use CMD-SHELL", safe, edit: (editor) => editor.set(word, "CMD-SHELL") };
      report(item, "line", { label: container.label, text }, { fixes: [fix] });
    }
  },
});
