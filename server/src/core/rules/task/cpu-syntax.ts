// The task's CPU is written as units or as vCPUs, and in no other way.
import { cpuUnits } from "../../base/quantity.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/cpu-syntax",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The task's `cpu` is a number of CPU units or of vCPUs.",
  why: 'ECS reads `"256"` (units, 1024 are one vCPU) and `".25 vCPU"`. Anything else fails at registration.',
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  awsError: ["Invalid 'cpu' setting for task"],
  replaces: ["type"],
  messages: {
    syntax: 'ECS cannot read the cpu "{value}". Write CPU units such as "256", or vCPUs such as ".25 vCPU".',
    word: { severity: "warning", text: 'The unit is spelled vCPU: write "{fixed}" in place of "{value}".' },
  },
  examples: {
    bad: `{
  "family": "web",
  "cpu": "half a core",
  "memory": "1024",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "cpu": "512",
  "memory": "1024",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const node = taskValue(taskDefinition(doc), "cpu");
    // Quotes alone would not make a size of `0.5` or `true`.
    const value = node?.type === "number" || node?.type === "boolean" ? String(node.value) : knownText(node);
    if (node === undefined || value === undefined || cpuUnits(value) !== undefined) return;
    const fixed = readable(value);
    const fixes: RuleFix[] =
      fixed === undefined
        ? []
        : [{ title: `Change to "${fixed}"`, safe: true, edit: (editor) => editor.set(node, fixed) }];
    if (fixed !== undefined && /^\S.*cpu$/i.test(value)) report(node, "word", { value, fixed }, { fixes });
    else report(node, "syntax", { value }, { fixes });
  },
});

/** What was surely meant: blanks around a good value, `1 cpu`, `2 vCPUs`, `500m` is not among it. */
function readable(value: string): string | undefined {
  const trimmed = value.trim();
  if (cpuUnits(trimmed) !== undefined) return trimmed;
  const number = /^(\d*\.?\d+)\s*v?cpus?$/i.exec(trimmed)?.[1];
  return number === undefined ? undefined : `${number} vCPU`;
}
