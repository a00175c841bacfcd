// The command of a health check begins with the way to run it.
import { nearest } from "../../base/nearest.js";
import { commandText, healthChecks } from "../../model/ecs/healthChecks.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { asList, putInFront } from "../shared/commands.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/health-check-command",
  kinds: ["ecs.taskDefinition"],
  needs: ["healthCheck"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `command` of a health check begins with CMD or CMD-SHELL, and something to run follows.",
  why: "CMD runs the words that follow as they are; CMD-SHELL hands one text to the shell of the container. The API demands one of them at the front, and a command at all.",
  sources: [ecsApi("API_HealthCheck.html")],
  replaces: ["type"],
  messages: {
    line: "The health check of container {label} has its command as one text. Make it a list: CMD-SHELL, and then the text.",
    empty: "The health check of container {label} has an empty command. Say what to run, or remove healthCheck.",
    nothing: {
      severity: "warning",
      text: "The health check of container {label} has nothing to run behind {word}. Add the command.",
    },
    near: { severity: "warning", text: 'The health check of container {label} begins with "{first}". Write {word}.' },
    together: {
      severity: "warning",
      text: "In the health check of container {label}, {word} and the command stand in one text. Make them two items of the list.",
    },
    bare: {
      severity: "warning",
      text: "The health check of container {label} begins with neither CMD nor CMD-SHELL. Put {word} in front.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "healthCheck": { "command": [] } }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "healthCheck": { "command": ["CMD-SHELL", "test -e /run/nginx.pid"] } }
  ]
}`,
  },
  check(doc, report) {
    for (const { node, container, command, items } of healthChecks(taskDefinition(doc))) {
      const { label } = container;
      const line = member(node, "command");
      const text = commandText(line);
      if (line !== undefined && text !== undefined && text.trim() !== "") {
        report(line, "line", { label }, { fixes: [asList(line, text)] });
        continue;
      }
      const [item] = items;
      const alone = items.length === 1 && !command?.partial;
      if (command !== undefined && command.items.length === 0 && !command.partial) report(command, "empty", { label });
      const first = commandText(item);
      if (command === undefined || item === undefined || first === undefined || first === "NONE") continue;
      if (first === "CMD" || first === "CMD-SHELL") {
        if (alone) report(item, "nothing", { label, word: first });
        continue;
      }
      const [, word, rest] = /^(CMD-SHELL|CMD)[,\s]+(\S.*)$/s.exec(first) ?? [];
      const near = nearest(first, ["CMD-SHELL", "CMD"]);
      if (word !== undefined && rest !== undefined && alone) {
        report(item, "together", { label, word }, { fixes: [putInFront(command, items, "CMD-SHELL", rest)] });
      } else if (near !== undefined) {
        const fixes: RuleFix[] = [{ title: `Change to "${near}"`, edit: (editor) => editor.set(item, near) }];
        report(item, "near", { label, first, word: near }, { fixes });
      } else {
        // A program by itself needs no shell, and may have none.
        const text = alone && /[\s|&;]/.test(first) ? "CMD-SHELL" : "CMD";
        const fixes = items.every(({ type }) => type === "string") ? [putInFront(command, items, text, first)] : [];
        report(item, "bare", { label, word: text }, { fixes });
      }
    }
  },
});
