// The task's memory is written in MiB or in GB, and in no other way.
import { memoryMiB } from "../../base/quantity.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/memory-syntax",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The task's `memory` is a number of MiB, or of GB with the unit.",
  why: 'ECS reads `"512"` (MiB) and `"2GB"`. Other units (MB, MiB, Gi) fail at registration.',
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  awsError: ["Invalid 'memory' setting for task"],
  replaces: ["type"],
  messages: {
    syntax: 'ECS cannot read the memory "{value}". Write MiB such as "512", or GB such as "2GB".',
  },
  examples: {
    bad: `{
  "family": "web",
  "cpu": "256",
  "memory": "512MB",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const node = taskValue(taskDefinition(doc), "memory");
    // Quotes alone would not make a size of `0.5` or `true`.
    const value = node?.type === "number" || node?.type === "boolean" ? String(node.value) : knownText(node);
    if (node === undefined || value === undefined || memoryMiB(value) !== undefined) return;
    const fixed = readable(value);
    const fixes: RuleFix[] =
      fixed === undefined ? [] : [{ title: `Change to "${fixed}"`, edit: (editor) => editor.set(node, fixed) }];
    report(node, "syntax", { value }, { fixes });
  },
});

/** What was surely meant: blanks around a good value, and the units people write for MiB and GB. */
function readable(value: string): string | undefined {
  const trimmed = value.trim();
  if (memoryMiB(trimmed) !== undefined) return trimmed;
  const [, number, unit] = /^(\d*\.?\d+)\s*(m|mb|mi|mib|g|gi|gib|gbs?)$/i.exec(trimmed) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  if (/^g/i.test(unit)) return `${number}GB`;
  return /^\d+$/.test(number) ? number : undefined;
}
